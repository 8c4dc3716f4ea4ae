package dev.rapport.touchpoint.message;

import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.MessageReceived;
import dev.rapport.contracts.TouchEvent.MessageSent;
import dev.rapport.contracts.TouchEvent.TouchCorrected;
import dev.rapport.contracts.touch.Message;
import dev.rapport.touchpoint.touch.TouchFamily;
import dev.rapport.touchpoint.touch.TouchKind;
import java.util.UUID;

/** Which event says which change of a message that was sent or received. */
public final class MessageFamily implements TouchFamily<Message> {
    public static final MessageFamily MESSAGES = new MessageFamily();

    private MessageFamily() {}

    @Override
    public TouchKind kind() {
        return TouchKind.MESSAGE;
    }

    @Override
    public Class<Message> type() {
        return Message.class;
    }

    @Override
    public Message atVersion(Message message, int version) {
        return new Message(
                message.id(),
                version,
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

    @Override
    public TouchEvent added(UUID contactId, Message message) {
        return switch (message.direction()) {
            case INBOUND -> new MessageReceived(contactId, message);
            case OUTBOUND -> new MessageSent(contactId, message);
        };
    }

    @Override
    public TouchEvent changed(UUID contactId, Message before, Message after) {
        return new TouchCorrected(contactId, after);
    }
}
