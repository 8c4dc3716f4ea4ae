package dev.rapport.contracts.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch in writing.
 *
 * @param automated a machine wrote it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        UUID id,
        int version,
        Channel channel,
        Direction direction,
        boolean automated,
        @Nullable String subject,
        String body,
        Instant occurredAt,
        @Nullable Source source)
        implements Touch {

    public enum Direction {
        @JsonProperty("inbound")
        INBOUND,
        @JsonProperty("outbound")
        OUTBOUND
    }
}
