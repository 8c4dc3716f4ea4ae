package dev.rapport.advisor.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.console.review.MarkedText.Piece;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Finding.Severity;
import dev.rapport.contracts.outbound.Finding.Span;
import dev.rapport.contracts.outbound.Verdict.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    private static final String TEXT = "Thank you for following me.";

    @Test
    void theWordsOfAFindingAreMarkedWithItsNumber() {
        List<Piece> pieces = MarkedText.of(TEXT, List.of(finding(null), finding(new Span(10, 26))));

        assertThat(pieces)
                .containsExactly(
                        new Piece("Thank you ", List.of()),
                        new Piece("for following me", List.of(2)),
                        new Piece(".", List.of()));
    }

    @Test
    void whereTwoFindingsOverlapBothAreSaid() {
        List<Piece> pieces = MarkedText.of(TEXT, List.of(finding(new Span(0, 13)), finding(new Span(10, 27))));

        assertThat(pieces)
                .containsExactly(
                        new Piece("Thank you ", List.of(1)),
                        new Piece("for", List.of(1, 2)),
                        new Piece(" following me.", List.of(2)));
    }

    @Test
    void aSpanOutsideOfTheTextMarksNothing() {
        List<Piece> pieces = MarkedText.of(
                TEXT, List.of(finding(new Span(20, 99)), finding(new Span(-1, 3)), finding(new Span(5, 5))));

        assertThat(pieces).containsExactly(new Piece(TEXT, List.of()));
    }

    @Test
    void anEmptyTextHasNoPieces() {
        assertThat(MarkedText.of("", List.of())).isEmpty();
    }

    private static Finding finding(@Nullable Span span) {
        return new Finding("code", Question.FLATTERING, Severity.WARN, null, "It says so.", List.of(), span);
    }
}
