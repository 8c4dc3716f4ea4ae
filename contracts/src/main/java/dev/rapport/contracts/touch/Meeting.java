package dev.rapport.contracts.touch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contracts.people.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch at one time for both sides.
 *
 * @param contacts everybody who was, or will be, met
 * @param members ids of the members who took part; may be empty
 * @param missedBy who did not come; only with {@link Status#NO_SHOW}, and null where that is not known
 * @param endsAt null when not known: see {@link #end()}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meeting(
        UUID id,
        int version,
        List<UUID> contacts,
        List<String> members,
        Mode mode,
        Status status,
        @Nullable Side missedBy,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String title,
        @Nullable String notes,
        @Nullable Source source)
        implements Touch {

    /** How long a meeting lasts when nobody said. */
    public static final Duration USUAL_LENGTH = Duration.ofMinutes(30);

    public enum Mode {
        @JsonProperty("in_person")
        IN_PERSON,
        @JsonProperty("phone")
        PHONE,
        @JsonProperty("video")
        VIDEO
    }

    public enum Status {
        @JsonProperty("scheduled")
        SCHEDULED,
        @JsonProperty("held")
        HELD,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("no_show")
        NO_SHOW
    }

    @Override
    @JsonIgnore
    public Instant occurredAt() {
        return startsAt;
    }

    /** When the meeting ends: as said, or {@link #USUAL_LENGTH} after its start. */
    public Instant end() {
        return endsAt == null ? startsAt.plus(USUAL_LENGTH) : endsAt;
    }
}
