package dev.rapport.contracts.people;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The team, or the contact. */
public enum Side {
    @JsonProperty("us")
    US,
    @JsonProperty("them")
    THEM
}
