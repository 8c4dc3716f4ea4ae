package dev.rapport.touchpoint.permit.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param retry the sender wants to send it still */
record FailedRequest(
        @NotNull(message = "is needed") @Size(min = 1, max = 1_000, message = "must have 1 to 1000 characters")
        String reason,

        @NotNull(message = "is needed") Boolean retry) {}
