package dev.rapport.contracts.people;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where people reach each other. */
public enum Channel {
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("sms")
    SMS,
    @JsonProperty("whatsapp")
    WHATSAPP,
    @JsonProperty("x")
    X,
    @JsonProperty("linkedin")
    LINKEDIN,
    @JsonProperty("in_person")
    IN_PERSON,
    @JsonProperty("video")
    VIDEO,
    @JsonProperty("other")
    OTHER;

    /** The channel whose addresses this one uses: a text message goes to a phone number. */
    public Channel identityChannel() {
        return this == SMS || this == WHATSAPP ? PHONE : this;
    }
}
