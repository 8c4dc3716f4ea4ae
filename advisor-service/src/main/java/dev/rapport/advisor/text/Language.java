package dev.rapport.advisor.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A guess by the small words that no sentence does without, or by the script. Only {@link #ENGLISH} is read for claims. */
public enum Language {
    ENGLISH("English", """
            the a an and or to of in on for with is are was be been it this that i you your we our my me us have
            has not can will if at as but by from so do what how just would here hi hey hello thanks thank u ur
            im i'm it's i'd i've we're don't let's please now off until all new everything every more get no up
            out when they their there than then about want need any"""),
    GERMAN("German", """
            der das und ist nicht ich sie wir ein eine mit zu für auf den dem des ihr ihre ihren danke vielen dank
            hallo liebe lieber von im am bei dass noch auch wie dir dich mir mich uns sind haben hat bitte oder"""),
    FRENCH("French", """
            le la les des et est pas je vous nous votre vos merci pour avec une un bonjour du au aux ce cette que
            qui ne plus dans sur mon notre nos tu ton c'est j'ai"""),
    SPANISH("Spanish", """
            el los las y es por para con su tu una un gracias hola que de del se lo al mi nuestro nuestra usted
            muy pero como esta este te más"""),
    ITALIAN(
            "Italian",
            "il di che e per grazie ciao non sono un una della del dei con la le mi ti si più come questo nostro"),
    PORTUGUESE(
            "Portuguese",
            "o os um uma obrigado obrigada não você e de que para com por seu sua nosso nossa em no na olá mais"),
    DUTCH(
            "Dutch",
            "het een van ik niet voor bedankt de en is op je jij wij u uw met dat dit hallo naar ons onze bij maar"),
    SWEDISH("Swedish", "och att det som tack är på jag du vi en ett för med inte till av dig hej"),
    DANISH("Danish", "og jeg tak er på det at du vi en et for med ikke til af dig hej"),
    NORWEGIAN("Norwegian", "og jeg takk er på det at du vi en et for med ikke til av deg hei"),
    FINNISH("Finnish", "ja on ei että kiitos hei olen sinun me minä tämä mutta kun voit"),
    POLISH("Polish", "dziękuję się i w na nie jest to że z do za cześć dla jak ale proszę"),
    CZECH("Czech", "děkuji se a v na ne je to že s do za ahoj pro jak ale prosím jsem"),
    HUNGARIAN("Hungarian", "köszönöm a az és hogy nem egy szia van is meg vagy ha én kedves"),
    ROMANIAN("Romanian", "mulțumesc și în la nu este o un de pe cu pentru bună că să mai"),
    TURKISH("Turkish", "teşekkürler ve bir bu için merhaba ile çok ben siz de da teşekkür ederim ne"),
    INDONESIAN("Indonesian", "terima kasih yang dan di ini untuk dengan anda saya kami tidak halo dari"),
    RUSSIAN("a language in Cyrillic script", ""),
    GREEK("Greek", ""),
    ARABIC("a language in Arabic script", ""),
    HEBREW("Hebrew", ""),
    HINDI("a language in Devanagari script", ""),
    CHINESE("Chinese", ""),
    JAPANESE("Japanese", ""),
    KOREAN("Korean", ""),
    OTHER("a language that is not known here", "");

    /** More of a text says nothing new. */
    private static final int ENOUGH = 4_000;

    private static final Language[] ALL = values();
    private static final Words<int[]> SMALL_WORDS = new Words<>(smallWords());

    private final String name;
    private final String words;

    Language(String name, String words) {
        this.name = name;
        this.words = words;
    }

    /** As a sentence names it: "in German". */
    @Override
    public String toString() {
        return name;
    }

    /** The language of a text made plain. One without small words is taken for English when its script fits. */
    public static Language of(String plain) {
        int[] found = new int[ALL.length];
        int[] scripts = new int[ALL.length];
        int words = 0;
        int letters = 0;
        int farLetters = 0;
        int start = -1;
        int length = Math.min(plain.length(), ENOUGH);
        char[] units = new char[length + 1];
        plain.getChars(0, length, units, 0);
        units[length] = ' ';
        for (int at = 0; at <= length; at++) {
            char unit = units[at];
            boolean letter = Units.isLetter(unit);
            if (letter) {
                letters++;
                if (unit > '\u024f') {
                    farLetters++;
                    scripts[script(unit).ordinal()]++;
                }
            }
            if (letter || unit == '\'' && start >= 0) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                words++;
                count(SMALL_WORDS.find(units, start, at), found);
                start = -1;
            }
        }
        if (farLetters * 4 > letters) {
            return scripts[JAPANESE.ordinal()] > 0 ? JAPANESE : most(scripts);
        }
        Language most = most(found);
        int english = found[ENGLISH.ordinal()];
        if (english >= found[most.ordinal()] && (words < 8 || english * 10 >= words)) {
            return ENGLISH;
        }
        return most == ENGLISH ? OTHER : most;
    }

    private static void count(int @Nullable [] languages, int[] found) {
        if (languages == null) {
            return;
        }
        for (int language : languages) {
            found[language]++;
        }
    }

    private static Language most(int[] counts) {
        int most = 0;
        for (int at = 1; at < counts.length; at++) {
            most = counts[at] > counts[most] ? at : most;
        }
        return ALL[most];
    }

    private static Language script(char unit) {
        return switch (Character.UnicodeScript.of(unit)) {
            case CYRILLIC -> RUSSIAN;
            case GREEK -> GREEK;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case DEVANAGARI -> HINDI;
            case HAN -> CHINESE;
            case HIRAGANA, KATAKANA -> JAPANESE;
            case HANGUL -> KOREAN;
            default -> OTHER;
        };
    }

    private static Map<String, int[]> smallWords() {
        Map<String, int[]> all = new HashMap<>();
        for (Language language : ALL) {
            for (String word : language.words.strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    all.merge(word, new int[] {language.ordinal()}, Language::both);
                }
            }
        }
        return all;
    }

    private static int[] both(int[] some, int[] more) {
        int[] both = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, both, some.length, more.length);
        return both;
    }
}
