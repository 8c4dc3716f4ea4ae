package dev.rapport.advisor.judgement.text;

import java.util.Set;

/** A cheap guess by the small words that no sentence does without. */
final class Language {
    private static final Set<String> ENGLISH = words("""
            the a an and or to of in on for with is are was be been it this that i you your we our my me us have
            has not can will if at as but by from so do what how just would here hi hey hello thanks thank u ur
            im i'm it's i'd i've we're don't let's please now off until all new everything every more get no up
            out when they their there than then about want need any """);

    private static final Set<String> OTHERS = words("""
            der das und ist nicht ich sie wir ein eine mit zu für auf den ihr ihre ihren danke vielen dank
            hallo le la les des et est pas je vous nous votre merci pour avec une un bonjour el los las y es por
            para con su tu una gracias hola que de il di che e per grazie ciao non sono o os um uma obrigado
            obrigada não você het een van ik niet voor bedankt og jeg tak och att det som tack
            dziękuję się """);

    private Language() {}

    /** Whether a text, made plain, may well be English. One without small words is taken for English when its script fits. */
    static boolean isEnglish(String plain) {
        int english = 0;
        int others = 0;
        int words = 0;
        int letters = 0;
        int foreignLetters = 0;
        int start = -1;
        int length = Math.min(plain.length(), 4_000);
        for (int at = 0; at <= length; at++) {
            char unit = at < length ? plain.charAt(at) : ' ';
            boolean letter = Character.isLetter(unit);
            if (letter) {
                letters++;
                foreignLetters += unit > '\u024f' ? 1 : 0;
            }
            if (letter || unit == '\'' && start >= 0) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                String word = plain.substring(start, at);
                words++;
                english += ENGLISH.contains(word) ? 1 : 0;
                others += OTHERS.contains(word) ? 1 : 0;
                start = -1;
            }
        }
        boolean latin = foreignLetters * 4 <= letters;
        return latin && english >= others && (words < 8 || english * 10 >= words);
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
