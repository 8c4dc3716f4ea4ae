package dev.rapport.contacts.merge.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param duplicateId who turned out to be the same person */
record MergeRequest(@NotNull(message = "is needed") UUID duplicateId) {}
