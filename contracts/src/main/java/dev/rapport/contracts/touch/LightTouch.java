package dev.rapport.contracts.touch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content that one side shared, or its reaction to what the other had shared. By itself it is no engagement.
 *
 * @param by who shared or reacted
 * @param content its title or address, where known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LightTouch(
        UUID id,
        int version,
        Channel channel,
        Side by,
        Act act,
        @Nullable String content,
        Instant occurredAt,
        @Nullable Source source)
        implements Touch {

    public enum Act {
        @JsonProperty("shared")
        SHARED,
        @JsonProperty("reacted")
        REACTED
    }
}
