package dev.rapport.e2e.watch;

import java.util.Map;

/**
 * A span that was told.
 *
 * @param parent the id of its parent; empty for the first of a trace
 * @param attributes as text
 * @param start in nanoseconds since 1970, as {@code end}
 */
public record Span(
        String service,
        String name,
        String kind,
        String trace,
        String id,
        String parent,
        Map<String, String> attributes,
        long start,
        long end) {

    /** As {@code touchpoint: send rapport.touchpoints}. */
    public String hop() {
        return service + ": " + name;
    }
}
