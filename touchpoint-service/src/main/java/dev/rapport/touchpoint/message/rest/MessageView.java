package dev.rapport.touchpoint.message.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Source;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.rest.ContactNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        UUID id,
        int version,
        List<ContactNumber> contacts,
        Channel channel,
        Message.Direction direction,
        boolean automated,
        @Nullable String subject,
        String body,
        @Nullable String thread,
        @Nullable String inReplyTo,
        @Nullable List<String> attachments,
        Instant occurredAt,
        @Nullable Source source) {

    static MessageView of(Recorded<Message> recorded) {
        Message message = recorded.touch();
        return new MessageView(
                message.id(),
                message.version(),
                ContactNumber.of(recorded),
                message.channel(),
                message.direction(),
                message.automated(),
                message.subject(),
                message.body(),
                message.thread(),
                message.inReplyTo(),
                message.attachments(),
                message.occurredAt(),
                message.source());
    }
}
