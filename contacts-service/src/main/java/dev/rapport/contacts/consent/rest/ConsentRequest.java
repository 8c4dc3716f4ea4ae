package dev.rapport.contacts.consent.rest;

import dev.rapport.contracts.people.Consent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param source where the contact said so */
record ConsentRequest(
        @NotNull(message = "is needed") Consent.Status status,

        @Size(max = 200, message = "must have 200 characters at most") @Nullable
        String source) {}
