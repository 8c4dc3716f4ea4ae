package dev.rapport.touchpoint.message.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Message;
import dev.rapport.touchpoint.people.rest.ContactRefRequest;
import dev.rapport.touchpoint.people.rest.FindContacts;
import dev.rapport.touchpoint.touch.Draft;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.rest.Limits;
import dev.rapport.touchpoint.touch.rest.SourceRequest;
import dev.rapport.touchpoint.touch.rest.TouchRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as somebody tells of it.
 *
 * @param occurredAt null is just now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageRequest(
        @NotNull(message = "is needed") @Valid ContactRefRequest contact,
        @NotNull(message = "is needed") Channel channel,
        @NotNull(message = "is needed") Message.Direction direction,
        @NotNull(message = "is needed") Boolean automated,

        @Size(max = 1_000, message = "must have 1000 characters at most") @Nullable
        String subject,

        @NotNull(message = "is needed") String body,
        @Nullable Instant occurredAt,
        @Valid @Nullable SourceRequest source)
        implements TouchRequest<Message> {

    /** The request that would make the message as it is. */
    static MessageRequest of(Recorded<Message> recorded) {
        Message message = recorded.touch();
        return new MessageRequest(
                ContactRefRequest.of(recorded.present().getFirst().id()),
                message.channel(),
                message.direction(),
                message.automated(),
                message.subject(),
                message.body(),
                message.occurredAt(),
                SourceRequest.of(message.source()));
    }

    @Override
    public void check(Instant now) {
        Limits.body(body);
        if (occurredAt != null) {
            Limits.happened("occurredAt", occurredAt, now);
        }
    }

    @Override
    public FindContacts.Found contacts(FindContacts directory) {
        return directory.one("contact", contact.ref("contact"));
    }

    @Override
    public Draft<Message> draft(List<UUID> contactIds, Teller teller) {
        return new Draft<>(
                contactIds,
                SourceRequest.source(source),
                (id, version, before) -> new Message(
                        id,
                        version,
                        channel,
                        direction,
                        automated,
                        subject,
                        body,
                        occurredAt != null ? occurredAt : before != null ? before.occurredAt() : teller.now(),
                        SourceRequest.source(source)));
    }
}
