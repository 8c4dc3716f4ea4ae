package dev.rapport.advisor.surroundings;

import dev.rapport.advisor.contact.Contact;
import dev.rapport.contracts.people.Identity;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When two contacts look alike: they have a key in common. The keys of a contact are its name written together, as handles and
 * addresses are, and the handles and addresses that it has.
 */
public final class Likeness {
    /** Shorter ones fit too many people. */
    private static final int SHORTEST = 6;
    /** Addresses that are no person's. */
    private static final Set<String> NOBODY = Set.of(
            "office",
            "contact",
            "support",
            "noreply",
            "service",
            "newsletter",
            "accounts",
            "billing",
            "careers",
            "hello",
            "marketing",
            "reception",
            "secretary",
            "welcome",
            "webmaster",
            "postmaster",
            "unknown",
            "customer");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Likeness() {}

    public static Set<String> keys(Contact contact) {
        Set<String> keys = new LinkedHashSet<>();
        if (contact.displayName() != null) {
            addName(keys, contact.displayName());
        }
        for (Identity identity : contact.identities()) {
            switch (identity.channel()) {
                case EMAIL, X, LINKEDIN -> add(keys, handle(identity.address()));
                case PHONE, SMS, WHATSAPP, IN_PERSON, VIDEO, OTHER -> {}
            }
        }
        return keys;
    }

    private static void addName(Set<String> keys, String name) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(plain(name))
                .filter(word -> !word.isEmpty())
                .toList();
        if (name.indexOf('@') >= 0 || words.size() < 2) {
            add(keys, handle(name));
            return;
        }
        String first = words.getFirst();
        String last = words.getLast();
        add(keys, first + last);
        add(keys, last + first);
        add(keys, first.substring(0, 1) + last);
    }

    /** The part of an address that may be a name: {@code parissa.shah} of {@code parissa.shah@…}. */
    private static String handle(String address) {
        String path = address.substring(address.lastIndexOf('/') + 1);
        int at = path.indexOf('@', 1);
        return plain(at < 0 ? path : path.substring(0, at));
    }

    private static void add(Set<String> keys, String text) {
        String key = DOUBLED.matcher(BETWEEN_WORDS.matcher(text).replaceAll("")).replaceAll("$1");
        if (key.length() >= SHORTEST && !NOBODY.contains(key)) {
            keys.add(key);
        }
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
