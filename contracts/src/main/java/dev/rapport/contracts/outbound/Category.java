package dev.rapport.contracts.outbound;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an outbound message is for, as its sender says. */
public enum Category {
    @JsonProperty("greeting")
    GREETING,
    @JsonProperty("nurture")
    NURTURE,
    @JsonProperty("promotion")
    PROMOTION,
    @JsonProperty("newsletter")
    NEWSLETTER,
    @JsonProperty("invitation")
    INVITATION,
    @JsonProperty("follow_up")
    FOLLOW_UP,
    @JsonProperty("survey")
    SURVEY,
    @JsonProperty("reminder")
    REMINDER,
    @JsonProperty("personal")
    PERSONAL,
    @JsonProperty("transactional")
    TRANSACTIONAL
}
