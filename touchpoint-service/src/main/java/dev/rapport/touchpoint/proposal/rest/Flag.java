package dev.rapport.touchpoint.proposal.rest;

import dev.rapport.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A query parameter that is either there or not. */
public final class Flag {
    private Flag() {}

    /** @throws ProblemException 400 naming the parameter unless it is true, false or absent */
    public static boolean of(String name, @Nullable String value) {
        return switch (value) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw ProblemException.invalid(name, "must be true or false");
        };
    }
}
