package dev.rapport.advisor.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rapport.advisor.text.Reading;
import dev.rapport.advisor.text.TextReader;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternReaderTest {
    private static final int LARGEST_BODY = 256 * 1024;
    private static final TextReader READER = new PatternReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vielen Dank fürs Folgen! Schau dir meine neue Seite an.",
                "Merci de me suivre ! Découvrez notre nouvelle collection.",
                "Gracias por seguirme. Mira nuestra nueva web.",
                "Grazie per avermi seguito, dai un'occhiata al nostro sito.",
                "Спасибо за подписку! Посмотрите наш новый сайт.",
                "フォローありがとうございます。新しいサイトをご覧ください。"
            })
    void otherLanguagesAreNotCoveredAndClaimNothing(String text) {
        Reading reading = READER.read(text);

        assertThat(reading.covered()).isFalse();
        assertThat(reading.claims()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello? 👀",
                "Thanks for the follow!",
                "OK",
                "",
                "🔥 FLASH SALE 🔥 40% off everything until midnight."
            })
    void shortEnglishIsCovered(String text) {
        assertThat(READER.read(text).covered()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "a",
                "thanks ",
                "thanks you you you ",
                "we have not actually ",
                "[your ",
                "{{",
                "{ a",
                "<<",
                "%a",
                "\"",
                "a.",
                "a-",
                "http://",
                "i'm x, a ",
                "your a b ",
                "would really ",
                "\n>",
                "www.a.b.c.",
                "your order ",
                "https://x.example/?"
            })
    void aHostileTextTakesNotLong(String piece) {
        String text = piece.repeat(LARGEST_BODY / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> READER.read(text));
    }

    @Test
    void anyTextCanBeRead() {
        String text = "\ud83d thanks for the follow \udc00 \u0000 {{";

        assertThatCode(() -> READER.read(text)).doesNotThrowAnyException();
    }
}
