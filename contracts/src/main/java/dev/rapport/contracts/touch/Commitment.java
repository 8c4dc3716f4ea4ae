package dev.rapport.contracts.touch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contracts.people.Side;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise to come back on something, by a date.
 *
 * @param owedBy who promised
 * @param occurredAt when it was promised
 * @param settledAt when it was kept, or when its time ran out; null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Commitment(
        UUID id,
        int version,
        Side owedBy,
        String what,
        Instant dueAt,
        Status status,
        Instant occurredAt,
        @Nullable Instant settledAt,
        @Nullable Source source)
        implements Touch {

    public enum Status {
        @JsonProperty("open")
        OPEN,
        /** In time, or late. */
        @JsonProperty("kept")
        KEPT,
        /** Its time ran out, and nobody has said that it was kept. */
        @JsonProperty("broken")
        BROKEN
    }
}
