package dev.rapport.advisor.judgement.rule.flattering;

import dev.rapport.advisor.contact.Contact;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a greeting may mean a contact. In doubt it does. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}']+");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "mx", "dr", "prof", "professor", "miss", "sir");

    private Names() {}

    static boolean mayBe(String greeted, Contact contact) {
        String name = String.valueOf(contact.displayName());
        return name.equals(greeted) || name.startsWith(greeted + " ") || looksLike(greeted, contact);
    }

    private static boolean looksLike(String greeted, Contact contact) {
        List<String> known = words(String.valueOf(contact.displayName()));
        List<String> said = words(greeted);
        if (known.isEmpty() || said.isEmpty() || !named(contact) || !sameScript(known.getFirst(), said.getFirst())) {
            return true;
        }
        boolean titled = TITLES.contains(said.getFirst());
        List<String> names = said.stream()
                .filter(word -> !TITLES.contains(word) && !word.equals("and"))
                .toList();
        boolean several = said.contains("and");
        // Of a first and a last name the first must fit: her cousin has the same last one.
        Stream<String> mustFit =
                titled || several ? names.stream() : names.stream().limit(1);
        return names.isEmpty() || mustFit.anyMatch(name -> fits(name, known) || inAnAddress(name, contact));
    }

    /** An address or a handle is no name that a greeting could miss. */
    private static boolean named(Contact contact) {
        String name = String.valueOf(contact.displayName()).strip();
        return name.chars().allMatch(unit -> Character.isLetter(unit) || " .,'’-()&".indexOf(unit) >= 0)
                && Character.isUpperCase(name.codePointAt(0));
    }

    private static boolean fits(String name, List<String> known) {
        boolean initials = known.stream()
                .map(word -> word.substring(0, 1))
                .reduce("", String::concat)
                .equals(name);
        return initials
                || known.stream()
                        .anyMatch(word -> sounds(word).equals(sounds(name))
                                || name.length() == 1 && word.startsWith(name)
                                || name.length() > 2
                                        && (word.startsWith(name) || name.startsWith(word) && word.length() > 2)
                                || Nicknames.same(word, name));
    }

    private static boolean inAnAddress(String name, Contact contact) {
        return name.length() > 2
                && contact.identities().stream()
                        .map(identity -> identity.address().toLowerCase(Locale.ROOT))
                        .anyMatch(address -> address.contains(name));
    }

    /** In small letters without accents, titles and stops. */
    private static List<String> words(String name) {
        String decomposed = Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFD);
        String plain = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .map(word -> word.replace("'", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How a name sounds, as far as people spell it differently: {@code Jon} and {@code John}, {@code Katrin} and {@code Catrin}. */
    private static String sounds(String name) {
        String spelled = name.replace("ph", "f")
                .replace("ck", "k")
                .replace('c', 'k')
                .replace('y', 'i')
                .replace("ie", "i")
                .replace("h", "");
        String sound = DOUBLED.matcher(spelled).replaceAll("$1");
        return sound.endsWith("e") ? sound.substring(0, sound.length() - 1) : sound;
    }

    private static boolean sameScript(String one, String other) {
        return UnicodeScript.of(one.codePointAt(0)) == UnicodeScript.of(other.codePointAt(0));
    }
}
