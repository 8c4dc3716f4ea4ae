package dev.rapport.contacts.connection.rest;

import dev.rapport.contracts.touch.Source;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a step was first written down: the same source again changes the step instead of adding one. */
record SourceRequest(
        @NotNull(message = "is needed") @Pattern(regexp = ONE_LINE, message = MESSAGE)
        String system,

        @NotNull(message = "is needed") @Pattern(regexp = ONE_LINE, message = MESSAGE)
        String id) {
    private static final String ONE_LINE = "\\P{Cntrl}{1,200}";
    private static final String MESSAGE = "must have 1 to 200 characters on one line";

    static @Nullable Source source(@Nullable SourceRequest request) {
        return request == null ? null : new Source(request.system(), request.id());
    }
}
