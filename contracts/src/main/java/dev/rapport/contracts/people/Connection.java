package dev.rapport.contracts.people;

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
 * @param account which of us is connected: a member's account or a brand's; null where nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Connection(
        UUID id,
        Channel channel,
        Side initiatedBy,
        Status status,
        @Nullable String note,
        Instant occurredAt,
        @Nullable String account) {

    /** Where nobody said which of us is connected. */
    public Connection(
            UUID id, Channel channel, Side initiatedBy, Status status, @Nullable String note, Instant occurredAt) {
        this(id, channel, initiatedBy, status, note, occurredAt, null);
    }

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
