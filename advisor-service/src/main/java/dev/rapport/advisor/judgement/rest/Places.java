package dev.rapport.advisor.judgement.rest;

import dev.rapport.advisor.judgement.Place;
import dev.rapport.web.page.Cursor;
import org.jspecify.annotations.Nullable;

/** Cursors of lists that are ordered by time. */
public final class Places {
    private Places() {}

    /** Null for a list's beginning. */
    public static @Nullable Place of(@Nullable String cursor) {
        Cursor parsed = Cursor.parse(cursor);
        return parsed == null ? null : new Place(parsed.time(), parsed.id());
    }
}
