package dev.rapport.contacts.duplicate.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param same whether the two are one person */
record DecisionRequest(
        @NotNull(message = "is needed") UUID a,
        @NotNull(message = "is needed") UUID b,
        @NotNull(message = "is needed") Boolean same) {}
