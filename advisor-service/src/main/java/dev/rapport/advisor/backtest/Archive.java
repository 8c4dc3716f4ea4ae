package dev.rapport.advisor.backtest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that was told and decided. */
public interface Archive {

    /** How many verdicts were given then. */
    long verdicts(Span span);

    /** A page of the contacts on whose messages verdicts were given then, in the order of ids. @param after null from the first on */
    List<UUID> contacts(Span span, @Nullable UUID after, int limit);

    /** What happened with them until the last verdict that was given then. */
    List<Past> read(Span span, Collection<UUID> contacts);

    /** @param to is no more in it */
    record Span(String workspace, Instant from, Instant to) {}
}
