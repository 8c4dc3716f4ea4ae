package dev.rapport.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** A text in which the words that findings rest on are marked. */
final class MarkedText {
    private MarkedText() {}

    /** Words that two findings share are marked once; a span that lies outside the text is passed over. */
    static String of(String body, JsonNode findings, UnaryOperator<String> mark) {
        var text = new StringBuilder();
        int told = 0;
        for (Span span : spans(body, findings)) {
            if (span.end() > told) {
                int start = Math.max(span.start(), told);
                text.append(body, told, start).append(mark.apply(body.substring(start, span.end())));
                told = span.end();
            }
        }
        return text.append(body, told, body.length()).toString();
    }

    private static List<Span> spans(String body, JsonNode findings) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode finding : findings) {
            JsonNode span = finding.path("span");
            if (span.isObject()) {
                spans.add(new Span(span.path("start").asInt(), span.path("end").asInt()));
            }
        }
        spans.removeIf(span -> span.start() < 0 || span.start() >= span.end() || span.end() > body.length());
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    private record Span(int start, int end) {}
}
