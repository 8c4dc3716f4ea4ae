package dev.rapport.advisor.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.outbound.Finding.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void stopsAndLinesEndThem() {
        assertThat(all("Hello. How are you?! Fine\nBye")).containsExactly("Hello.", "How are you?!", "Fine", "Bye");
    }

    @Test
    void aStopInsideALinkEndsNone() {
        assertThat(all("see acme.example/a.b for more")).containsExactly("see acme.example/a.b for more");
    }

    @Test
    void whatSaysNothingIsNone() {
        assertThat(all("... \n\n --- \n!")).isEmpty();
        assertThat(all("")).isEmpty();
    }

    @Test
    void aPlaceIsInOneOfThem() {
        String text = "One two. Three!\nfour";
        Sentences sentences = new Sentences(text);

        assertThat(sentence(text.indexOf("two"), sentences, text)).isEqualTo("One two.");
        assertThat(sentence(text.indexOf("Three"), sentences, text)).isEqualTo(" Three!");
        assertThat(sentence(text.indexOf("four"), sentences, text)).isEqualTo("\nfour");
    }

    @Test
    void whatWasFoundIsShownWithTheRestOfItsSentence() {
        String text = "so, thanks for following! bye";
        Span found = new Span(text.indexOf(", thanks"), text.indexOf(" following"));

        Span around = new Sentences(text).around(found);

        assertThat(text.substring(around.start(), around.end())).isEqualTo("thanks for following!");
    }

    private static String sentence(int at, Sentences sentences, String text) {
        return text.substring(sentences.startOf(at), sentences.endOf(at));
    }

    private static List<String> all(String text) {
        return new Sentences(text)
                .all().stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .toList();
    }
}
