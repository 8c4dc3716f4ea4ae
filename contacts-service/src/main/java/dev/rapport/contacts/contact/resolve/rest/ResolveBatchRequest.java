package dev.rapport.contacts.contact.resolve.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks who has each of these addresses. */
record ResolveBatchRequest(
        @NotNull(message = "is needed") @Size(min = 1, max = MOST, message = "must have 1 to " + MOST + " items")
        List<@Valid @NotNull(message = "is needed") ResolveRequest> contacts) {
    /** All of them wait for each other, and so do others who ask for one of them. */
    static final int MOST = 500;
}
