package dev.rapport.contacts.duplicate.rest;

import dev.rapport.contacts.duplicate.Duplicates.Pair;
import dev.rapport.contacts.duplicate.Duplicates.Place;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pair's place in the list, as a cursor: whether it is exact, its score, and both ids. */
final class DuplicateCursor {
    private DuplicateCursor() {}

    static Cursor at(Pair pair) {
        return new Cursor(
                pair.likeness().exact() + " " + pair.likeness().score() + " "
                        + pair.b().id(),
                pair.a().id());
    }

    /** @throws ProblemException 400 naming {@code cursor} for what no list handed out */
    static @Nullable Place place(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        String[] parts = cursor.key().split(" ", -1);
        try {
            return new Place(
                    Boolean.parseBoolean(parts[0]),
                    Double.parseDouble(parts[1]),
                    cursor.id(),
                    UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ProblemException.invalid("cursor", "is not one that this list handed out");
        }
    }
}
