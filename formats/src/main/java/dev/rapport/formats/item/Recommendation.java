package dev.rapport.formats.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation on LinkedIn. Its file names people by name only: whose profile it is, the connections in the same export tell.
 *
 * @param id made of its content, for LinkedIn gives none: the same in every export
 * @param given the owner of the export wrote it
 * @param profile null when nobody of this name is among the connections, or several are
 */
public record Recommendation(
        Place place,
        String id,
        boolean given,
        String name,
        @Nullable String profile,
        @Nullable String text,
        Instant at) implements TouchItem {}
