package dev.rapport.advisor.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.text.Plain;
import dev.rapport.advisor.text.Sentences;
import dev.rapport.advisor.text.phrase.Phrase;
import dev.rapport.advisor.text.phrase.Phrases;
import dev.rapport.contracts.outbound.Finding.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looking where the needed words stand finds what trying every pattern on every sentence would, in all texts that there are. */
class PhrasesTest {
    private static final Path TEXTS = Path.of("src/training/texts");
    private static final List<Phrase> ALL =
            Stream.concat(PatternReader.all(), Asking.LIVE_TALK.stream()).toList();

    @Test
    void nothingIsMissedThatTryingEveryPatternWouldFind() throws IOException {
        Phrases phrases = new Phrases(ALL);
        int matches = 0;
        for (String text : texts()) {
            String plain = Plain.of(text);

            Phrases.Found found = phrases.in(plain, text);

            for (Phrase phrase : ALL) {
                Optional<Span> tried = tried(phrase, plain, text);
                assertThat(found.first(phrase))
                        .as("%s in %s", phrase.pattern(), text)
                        .isEqualTo(tried);
                matches += tried.isPresent() ? 1 : 0;
            }
        }
        assertThat(matches).isGreaterThan(1_000);
    }

    @Test
    void wordsThatBeginOrEndEachOtherAreAllFound() {
        Phrase call = Phrase.hint("call|all", "\\bcall\\b|\\ball\\b");
        Phrase recall = Phrase.hint("recalls", "\\brecalls\\b");
        Phrases phrases = new Phrases(List.of(call, recall));

        Phrases.Found found = phrases.in("she recalls it all", "she recalls it all");

        assertThat(found.first(call)).contains(new Span(15, 18));
        assertThat(found.has(recall)).isTrue();
        assertThat(phrases.anyIn("a recal ls")).isFalse();
    }

    @Test
    void theShortestWordsAreFoundWhereverTheyStand() {
        Phrase asks = Phrase.hint("?", "\\?");
        Phrase morning = Phrase.hint("am", "\\bam\\b");
        Phrases phrases = new Phrases(List.of(asks, morning));

        assertThat(phrases.in("?", "?").first(asks)).contains(new Span(0, 1));
        assertThat(phrases.in("why?é", "why?é").first(asks)).contains(new Span(3, 4));
        assertThat(phrases.in("at 9 am", "at 9 am").first(morning)).contains(new Span(5, 7));
        assertThat(phrases.anyIn("")).isFalse();
        assertThat(phrases.anyIn("a")).isFalse();
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : List.of("written.tsv", "held-out.tsv")) {
            Files.readAllLines(TEXTS.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.substring(line.lastIndexOf('\t') + 1).replace("\\n", "\n"))
                    .forEach(texts::add);
        }
        return texts;
    }

    private static Optional<Span> tried(Phrase phrase, String plain, String text) {
        Matcher matcher =
                phrase.pattern().matcher(plain).useTransparentBounds(true).useAnchoringBounds(false);
        Sentences sentences = new Sentences(plain);
        for (int start = 0; start < plain.length(); ) {
            int end = sentences.endOf(start);
            matcher.region(start, end);
            while (matcher.find()) {
                if (!phrase.named() || Character.isUpperCase(text.charAt(matcher.start("name")))) {
                    return Optional.of(new Span(matcher.start(), matcher.end()));
                }
            }
            start = end;
        }
        return Optional.empty();
    }
}
