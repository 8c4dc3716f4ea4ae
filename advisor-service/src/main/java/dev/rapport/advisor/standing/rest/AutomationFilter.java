package dev.rapport.advisor.standing.rest;

import dev.rapport.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code automation}: all relationships, or the paused ones. */
final class AutomationFilter {
    private AutomationFilter() {}

    /** @throws ProblemException 400 naming the parameter for anything but its one value */
    static boolean isPaused(@Nullable String automation) {
        return switch (automation) {
            case null -> false;
            case "paused" -> true;
            default -> throw ProblemException.invalid("automation", "must be paused");
        };
    }
}
