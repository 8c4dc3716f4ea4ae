package dev.rapport.touchpoint.permit.rest;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param providerMessageId what the provider calls the message; null when it said nothing */
record SentRequest(
        @Size(max = 500, message = "must have 500 characters at most") @Nullable
        String providerMessageId) {}
