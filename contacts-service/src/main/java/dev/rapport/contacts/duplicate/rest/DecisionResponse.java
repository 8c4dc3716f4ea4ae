package dev.rapport.contacts.duplicate.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param survivorId whom both ids answer with from now on; absent when they are two people */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionResponse(
        UUID a, UUID b, boolean same, @Nullable UUID survivorId) {}
