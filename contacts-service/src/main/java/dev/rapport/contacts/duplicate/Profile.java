package dev.rapport.contacts.duplicate;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a contact is likened by: read once, for it is likened to many. */
public final class Profile {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LAST_DIGITS = Pattern.compile("\\p{N}+$");
    /** Shorter ones many people have. */
    private static final int LONG_ENOUGH = 5;

    private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");
    /** Whoever writes from these shares no company. */
    private static final Set<String> ANYBODYS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "yahoo.com",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "gmx.de",
            "gmx.net",
            "gmx.com",
            "web.de",
            "t-online.de",
            "proton.me",
            "protonmail.com",
            "mail.com",
            "zoho.com",
            "yandex.ru",
            "mail.ru",
            "qq.com",
            "163.com");

    private final UUID id;
    private final List<String> words;
    private final String name;
    private final Set<String> handles;
    private final Set<String> gmail;
    private final Set<String> companies;

    public Profile(UUID id, String displayName, @Nullable String company, List<Identity> identities) {
        this.id = id;
        this.words = words(displayName);
        this.name = words.stream().sorted().collect(Collectors.joining(" "));
        this.handles = handles(identities);
        List<String> emails = identities.stream()
                .filter(identity -> identity.channel() == Channel.EMAIL)
                .map(Identity::address)
                .toList();
        this.gmail = emails.stream()
                .filter(address -> GMAIL.contains(domain(address)))
                .map(address -> mailbox(address).replace(".", ""))
                .collect(Collectors.toSet());
        this.companies = Stream.concat(
                        Stream.ofNullable(company)
                                .map(one -> String.join(" ", words(one)))
                                .filter(one -> !one.isEmpty()),
                        emails.stream().map(Profile::domain).filter(domain -> !ANYBODYS.contains(domain)))
                .collect(Collectors.toSet());
    }

    public UUID id() {
        return id;
    }

    /** The words of the name, whatever their case, width and accents. */
    List<String> words() {
        return words;
    }

    private static List<String> words(String text) {
        return NO_WORD.splitAsStream(plain(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same for a name and for it with its parts swapped. */
    String name() {
        return name;
    }

    /** Names on platforms and of mailboxes, without what people add to get one that is free. */
    Set<String> handles() {
        return handles;
    }

    private static Set<String> handles(List<Identity> identities) {
        return identities.stream()
                .flatMap(identity -> switch (identity.channel()) {
                    case EMAIL -> Stream.of(mailbox(identity.address()));
                    case X -> Stream.of(identity.address());
                    case LINKEDIN ->
                        Stream.of(
                                identity.address().substring(identity.address().lastIndexOf('/') + 1));
                    default -> Stream.<String>empty();
                })
                .map(Profile::compact)
                .filter(handle -> handle.length() >= LONG_ENOUGH)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Mailboxes at Gmail, which passes over dots and over whatever follows a plus. */
    Set<String> gmail() {
        return gmail;
    }

    /** The company by its name, and by domains of addresses that only a company has. */
    Set<String> companies() {
        return companies;
    }

    /** Two who share none of these are no duplicates. */
    public Set<String> keys() {
        Set<String> keys = new HashSet<>();
        if (!words.isEmpty()) {
            keys.add("name " + name);
            companies.forEach(company -> {
                keys.add("at " + company + " " + words.getFirst());
                keys.add("at " + company + " " + words.getLast());
            });
        }
        if (words.size() > 1) {
            keys.add("last " + words.getLast() + " " + words.getFirst().charAt(0));
            keys.add("handle " + asHandle());
        }
        handles.forEach(handle -> keys.add("handle " + handle));
        gmail.forEach(mailbox -> keys.add("gmail " + mailbox));
        return keys;
    }

    /** The name as many write it for a handle. */
    String asHandle() {
        return String.join("", words);
    }

    private static String compact(String handle) {
        String letters = NO_WORD.matcher(plain(handle)).replaceAll("");
        return LAST_DIGITS.matcher(letters).replaceFirst("");
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String mailbox(String address) {
        return address.substring(0, Math.max(0, address.lastIndexOf('@'))).split("\\+", 2)[0];
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
