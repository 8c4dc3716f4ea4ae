package dev.rapport.web.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workspace that is taken in again.
 *
 * @param done records that were read so far, of {@code total} in the topics, of whichever workspace
 * @param reason why it failed; null when it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rebuild(
        UUID id,
        Status status,
        String requestedBy,
        Instant requestedAt,
        long done,
        long total,
        @Nullable Instant finishedAt,
        @Nullable String reason) {

    public enum Status {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("done")
        DONE,
        @JsonProperty("failed")
        FAILED
    }
}
