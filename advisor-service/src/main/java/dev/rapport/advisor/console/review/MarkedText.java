package dev.rapport.advisor.console.review;

import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A text with the words marked that findings point to. */
public final class MarkedText {
    private MarkedText() {}

    /** @param findings the numbers, from 1, of those that these words gave away; empty for words that are no matter */
    public record Piece(String text, List<Integer> findings) {
        public boolean isMarked() {
            return !findings.isEmpty();
        }
    }

    /** The pieces in order: put together they are the text, whatever the spans say. */
    public static List<Piece> of(String text, List<Finding> findings) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        findings.stream()
                .map(Finding::span)
                .filter(span -> span != null && fits(span, text))
                .forEach(span -> {
                    cuts.add(span.start());
                    cuts.add(span.end());
                });
        List<Piece> pieces = new ArrayList<>();
        for (int start : cuts.headSet(text.length())) {
            int end = cuts.higher(start);
            pieces.add(new Piece(
                    text.substring(start, end),
                    IntStream.rangeClosed(1, findings.size())
                            .filter(number -> covers(findings.get(number - 1), start, end))
                            .boxed()
                            .toList()));
        }
        return pieces;
    }

    private static boolean covers(Finding finding, int start, int end) {
        Span span = finding.span();
        return span != null && span.start() <= start && end <= span.end();
    }

    private static boolean fits(Span span, String text) {
        return 0 <= span.start() && span.start() < span.end() && span.end() <= text.length();
    }
}
