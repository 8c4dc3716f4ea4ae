package dev.rapport.touchpoint.outbound.life;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The name of a state in rows and answers. */
public enum Status {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("cleared")
    CLEARED,
    @JsonProperty("held")
    HELD,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("permitted")
    PERMITTED,
    @JsonProperty("sent")
    SENT,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("discarded")
    DISCARDED,
    @JsonProperty("expired")
    EXPIRED;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> of(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst();
    }
}
