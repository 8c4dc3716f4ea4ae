package dev.rapport.touchpoint.timeline.store;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What somebody typed into a search box, as a query of PostgreSQL's full-text search. */
final class Words {
    private Words() {}

    /** All of the words, each also as the beginning of a longer one. What could mean something to the parser is quoted. */
    static String query(String typed) {
        return Arrays.stream(typed.strip().split("\\s+"))
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*")
                .collect(Collectors.joining(" & "));
    }
}
