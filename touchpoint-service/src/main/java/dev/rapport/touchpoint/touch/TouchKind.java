package dev.rapport.touchpoint.touch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a touch can be. */
public enum TouchKind {
    @JsonProperty("meeting")
    MEETING,
    @JsonProperty("message")
    MESSAGE,
    @JsonProperty("exchange")
    EXCHANGE,
    @JsonProperty("commitment")
    COMMITMENT,
    @JsonProperty("light_touch")
    LIGHT_TOUCH,
    @JsonProperty("connection")
    CONNECTION,
    @JsonProperty("outbound_message")
    OUTBOUND_MESSAGE;

    /** As it stands in rows and answers. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
