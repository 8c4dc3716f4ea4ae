package dev.rapport.web.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list. @param nextCursor asks for the part behind it; null at the end */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public static final int USUAL_LIMIT = 50;
    public static final int MOST = 200;

    /**
     * @param found up to {@code limit + 1} rows: the one too many tells that there is more
     * @param position what the next page starts behind
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> position) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, position.apply(items.getLast()).text());
    }
}
