package dev.rapport.touchpoint.message.rest;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Message;
import dev.rapport.touchpoint.message.AutomaticMail;
import dev.rapport.touchpoint.people.rest.ContactRefRequest;
import dev.rapport.touchpoint.people.rest.FindContacts;
import dev.rapport.touchpoint.touch.Draft;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.rest.Limits;
import dev.rapport.touchpoint.touch.rest.SourceRequest;
import dev.rapport.touchpoint.touch.rest.TouchRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as somebody tells of it.
 *
 * @param thread the conversation, as the source names it
 * @param inReplyTo the source's id of the message that it answers
 * @param attachments the names of the files that came with it
 * @param headers of a mail: by these a machine is recognised, whatever the request says; they are not kept
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

        @Pattern(regexp = "\\P{Cntrl}{1,1000}", message = "must have 1 to 1000 characters on one line") @Nullable
        String thread,

        @Pattern(regexp = "\\P{Cntrl}{1,1000}", message = "must have 1 to 1000 characters on one line") @Nullable
        String inReplyTo,

        @Size(max = 100, message = "must name 100 files at most") @Nullable
        List<
                        @NotNull(message = "is needed")
                        @Pattern(regexp = "\\P{Cntrl}{1,255}", message = "must have 1 to 255 characters on one line")
                        String>
                attachments,

        @Size(max = 500, message = "must have 500 headers at most") @Nullable
        Map<String, @NotNull(message = "is needed") @Valid HeaderValues> headers,

        @Nullable Instant occurredAt,
        @Valid @Nullable SourceRequest source)
        implements TouchRequest<Message> {

    /** The request that would make the message as it is. */
    static MessageRequest of(Recorded<Message> recorded) {
        Message message = recorded.touch();
        return new MessageRequest(
                ContactRefRequest.of(recorded.present().getFirst().given()),
                message.channel(),
                message.direction(),
                message.automated(),
                message.subject(),
                message.body(),
                message.thread(),
                message.inReplyTo(),
                message.attachments(),
                null,
                message.occurredAt(),
                SourceRequest.of(message.source()));
    }

    @Override
    public void check(Instant now) {
        Limits.body(body);
        Limits.happened("occurredAt", occurredAt, now);
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
                        automated || sentByMachine(),
                        subject,
                        body,
                        thread,
                        inReplyTo,
                        attachments,
                        teller.time(occurredAt, before),
                        SourceRequest.source(source)));
    }

    private boolean sentByMachine() {
        if (headers == null) {
            return false;
        }
        Map<String, List<String>> values = headers.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().values()));
        return !AutomaticMail.recognisedBy(values).isEmpty();
    }
}
