package dev.rapport.contracts.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a contact lets us write on a channel.
 *
 * @param channel null covers every channel
 * @param source where the contact said so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Consent(
        @Nullable Channel channel, Status status, @Nullable String source, Instant changedAt) {

    public enum Status {
        @JsonProperty("opted_in")
        OPTED_IN,
        @JsonProperty("opted_out")
        OPTED_OUT
    }
}
