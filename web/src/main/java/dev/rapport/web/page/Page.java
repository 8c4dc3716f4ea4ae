package dev.rapport.web.page;

import dev.rapport.web.problem.ProblemException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list. @param nextCursor asks for the part behind it; null at the end */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public static final int USUAL_LIMIT = 50;
    public static final int MOST = 200;

    /**
     * Reads the query parameter {@code limit}.
     *
     * @return {@link #USUAL_LIMIT} for null
     * @throws ProblemException 400 naming {@code limit} unless it is a number from 1 to {@link #MOST}
     */
    public static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL_LIMIT;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw ProblemException.invalid("limit", "must be a number from 1 to " + MOST);
        }
        return Integer.parseInt(text);
    }

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

    /** The same part, each item told in another way. */
    public <R> Page<R> map(Function<? super T, R> told) {
        return new Page<>(items.stream().map(told).toList(), nextCursor);
    }
}
