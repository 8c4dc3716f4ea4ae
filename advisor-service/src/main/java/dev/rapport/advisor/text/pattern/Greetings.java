package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.Reading.Greeting;
import dev.rapport.contracts.outbound.Finding.Span;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a text greets by name, at its very beginning. Who is called "all" or "customer" is nobody. */
final class Greetings {
    private static final String NAME = "(?<name>(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor)\\.? )?\\p{Lu}[\\p{L}'’.-]{0,30}"
            + "(?: (?:and |& |van |de |von |der |den |la |bin |al-)?\\p{Lu}[\\p{L}'’-]{0,30}){0,3})";

    private static final Pattern SALUTATION = Pattern.compile(
            "(?:[Hh]i|[Hh]ey|[Hh]ello|[Hh]iya|[Dd]ear|[Hh]allo|[Hh]ola|[Cc]iao|[Bb]onjour|HI|HEY|HELLO|Yo|Howdy|Greetings"
                    + "|[Gg]ood (?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Dd]ay)|[Mm]orning|[Ww]elcome)(?: again| there)?,? "
                    + NAME + "(?= ?[,!.:;–—-]|\\s*\\n| [^\\p{Lu}]|$)");

    private static final Pattern NAME_ALONE = Pattern.compile(
            "(?<name>(?:(?:Mr|Mrs|Ms|Mx|Dr)\\.? )?\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,20})(?:,| ?[–—]| -) ?(?=[\\p{L}\\d\"'“])");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ .]+");

    /** What stands where a name would. */
    private static final Set<String> NOBODY = Set.of("""
            all team friend friends folks everyone everybody guys people customer customers client clients reader readers sir madam
            sirs subscriber subscribers member members user users partner partners neighbour neighbours neighbor colleague
            colleagues community valued hiring null undefined none nan insert name first firstname there again to whom thanks thank
            thx perfect sorry great good ok okay yes no sure well also so and but anyway congrats congratulations cheers please
            quick today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday january february march
            april may june july august september october november december hi hey hello dear greetings welcome morning afternoon
            evening right fine true agreed done noted indeed however still then now later second third last next finally here yep
            nope nah wow oh ah ha haha lol ps fyi btw update reminder alert notice warning note news attention important urgent
            confirmed received honestly frankly luckily unfortunately fortunately hopefully obviously apparently actually basically
            seriously personally sadly gladly usually really clearly i we you he she it they this that these those what when where
            why how who if as since because although while after before once until unless with without for from in on at by of my
            our your his her their its one two three four five ten love best regards sincerely yours summer winter spring autumn
            christmas easter breakfast lunch dinner coffee tea call sale free new big happy black boo hmm absolutely definitely
            totally exactly certainly probably maybe perhaps meanwhile otherwise instead besides nevertheless overall apologies
            deal order invoice receipt payment booking""".split("\\s+"));

    private Greetings() {}

    static @Nullable Greeting in(String text) {
        int start = 0;
        while (start < text.length()
                && !Character.isLetter(text.charAt(start))
                && "{[<*%$(".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        Matcher salutation = SALUTATION.matcher(text).useTransparentBounds(true).region(start, text.length());
        if (salutation.lookingAt()) {
            return greeting(salutation);
        }
        Matcher alone = NAME_ALONE.matcher(text).region(start, text.length());
        return alone.lookingAt() ? greeting(alone) : null;
    }

    private static @Nullable Greeting greeting(Matcher matcher) {
        String name = matcher.group("name");
        for (String word : BETWEEN_WORDS.split(name)) {
            if (Character.isUpperCase(word.charAt(0)) && NOBODY.contains(word.toLowerCase(Locale.ROOT))) {
                return null;
            }
        }
        return new Greeting(name, new Span(matcher.start("name"), matcher.end("name")));
    }
}
