package dev.rapport.touchpoint.importing;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A touch that a file tells of, while its contacts are addresses still. */
public sealed interface Told {
    Source source();

    List<Somebody> with();

    /** Where the addresses live. */
    Channel channel();

    /** Whether somebody whom nobody knows is registered for it; if not, it is told of people who are known only. */
    boolean registers();

    /** @param address normalised; @param name null when it is not told */
    record Somebody(String address, @Nullable String name) {}

    /** @param sentId the Message-ID of a mail, by which its sender may have reported it; null for others */
    record ToldMessage(
            Source source,
            Somebody contact,
            Channel channel,
            Message.Direction direction,
            boolean automated,
            @Nullable String subject,
            String body,
            @Nullable String thread,
            @Nullable String inReplyTo,
            List<String> attachments,
            Instant occurredAt,
            @Nullable String sentId)
            implements Told {

        @Override
        public List<Somebody> with() {
            return List.of(contact);
        }

        public Message message(UUID id, int version) {
            return new Message(
                    id,
                    version,
                    channel,
                    direction,
                    automated,
                    subject,
                    body,
                    thread,
                    inReplyTo,
                    attachments,
                    occurredAt,
                    source);
        }

        /** A machine that writes to us is nobody to be kept among people. */
        @Override
        public boolean registers() {
            return !automated;
        }
    }

    /** @param members who of us takes part */
    record ToldMeeting(
            Source source,
            List<Somebody> with,
            List<String> members,
            Meeting.Mode mode,
            Meeting.Status status,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String title)
            implements Told {

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        /** A meeting that never was is worth telling of only where it was expected. */
        @Override
        public boolean registers() {
            return status != Meeting.Status.CANCELLED;
        }
    }

    record ToldExchange(
            Source source,
            Somebody contact,
            Channel channel,
            Exchange.Value value,
            Exchange.Direction direction,
            @Nullable String note,
            Instant occurredAt)
            implements Told {

        public Exchange exchange(UUID id, int version) {
            return new Exchange(id, version, value, direction, note, null, occurredAt, source);
        }

        @Override
        public List<Somebody> with() {
            return List.of(contact);
        }

        @Override
        public boolean registers() {
            return true;
        }
    }
}
