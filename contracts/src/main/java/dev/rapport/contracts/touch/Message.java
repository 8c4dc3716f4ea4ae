package dev.rapport.contracts.touch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contracts.people.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch in writing.
 *
 * @param automated a machine wrote it
 * @param thread the conversation that it belongs to, as its source names it
 * @param inReplyTo the source's id of the message that it answers
 * @param attachments the names of the files that came with it; null when none did
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
        @Nullable String thread,
        @Nullable String inReplyTo,
        @Nullable List<String> attachments,
        Instant occurredAt,
        @Nullable Source source)
        implements Touch {

    public Message {
        attachments = attachments == null || attachments.isEmpty() ? null : List.copyOf(attachments);
    }

    public enum Direction {
        @JsonProperty("inbound")
        INBOUND,
        @JsonProperty("outbound")
        OUTBOUND
    }
}
