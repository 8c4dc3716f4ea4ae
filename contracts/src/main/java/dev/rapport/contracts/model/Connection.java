package dev.rapport.contracts.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step in the link to a contact on a channel.
 *
 * @param initiatedBy who took this step
 * @param note what came with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Connection(
        UUID id,
        Channel channel,
        Side initiatedBy,
        Status status,
        @Nullable String note,
        Instant occurredAt) {

    public enum Status {
        @JsonProperty("requested")
        REQUESTED,
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("followed")
        FOLLOWED,
        @JsonProperty("followed_back")
        FOLLOWED_BACK,
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("removed")
        REMOVED
    }
}
