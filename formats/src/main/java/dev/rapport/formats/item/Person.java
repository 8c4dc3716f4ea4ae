package dev.rapport.formats.item;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as an address book or a network has her.
 *
 * @param reaches where she is reached, as it is written there; each once
 * @param step what the file tells of the connection to her; null for a book of addresses
 */
public record Person(
        Place place,
        @Nullable String name,
        @Nullable String company,
        @Nullable String title,
        List<Reach> reaches,
        List<String> tags,
        @Nullable Step step)
        implements PersonItem {

    public enum Kind {
        EMAIL,
        PHONE,
        LINKEDIN,
        X
    }

    public record Reach(Kind kind, String address) {}

    /**
     * A step in the life of a connection on LinkedIn.
     *
     * @param accepted the connection was made; else it was asked for
     * @param ours the owner of the export took the step; null when the file does not tell
     * @param at of a day without a time its beginning
     */
    public record Step(
            boolean accepted,
            @Nullable Boolean ours,
            @Nullable String note,
            Instant at) {}
}
