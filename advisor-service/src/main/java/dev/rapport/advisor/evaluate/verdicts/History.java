package dev.rapport.advisor.evaluate.verdicts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Source;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened with the contact, with the fields of the REST calls. Times that are left out are now. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = History.Met.class, name = "meeting"),
    @JsonSubTypes.Type(value = History.Wrote.class, name = "message"),
    @JsonSubTypes.Type(value = History.Connected.class, name = "connection"),
    @JsonSubTypes.Type(value = History.Exchanged.class, name = "exchange"),
    @JsonSubTypes.Type(value = History.Promised.class, name = "commitment")
})
sealed interface History {

    /** The event that says it. @param id of the touch */
    TouchpointEvent event(UUID contact, UUID id, Instant now);

    record Met(
            @Required Meeting.Mode mode,
            @Required Meeting.Status status,
            @Nullable Side missedBy,
            @Required Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable List<String> members,
            @Nullable String title,
            @Nullable String notes,
            @Nullable Source source)
            implements History {
        @Override
        public TouchpointEvent event(UUID contact, UUID id, Instant now) {
            List<String> present = members == null ? List.of() : members;
            Meeting meeting = new Meeting(
                    id, 1, List.of(contact), present, mode, status, missedBy, startsAt, endsAt, title, notes, source);
            return switch (status) {
                case SCHEDULED -> new TouchEvent.MeetingScheduled(contact, meeting);
                case HELD -> new TouchEvent.MeetingHeld(contact, meeting);
                case CANCELLED -> new TouchEvent.MeetingCancelled(contact, meeting);
                case NO_SHOW -> new TouchEvent.MeetingMissed(contact, meeting);
            };
        }
    }

    record Wrote(
            @Required Channel channel,
            @Required Message.Direction direction,
            @Nullable Boolean automated,
            @Nullable String subject,
            @Required String body,
            @Nullable String thread,
            @Nullable String inReplyTo,
            @Nullable List<String> attachments,
            @Nullable Instant occurredAt,
            @Nullable Source source)
            implements History {
        @Override
        public TouchpointEvent event(UUID contact, UUID id, Instant now) {
            Instant at = occurredAt == null ? now : occurredAt;
            Message message = new Message(
                    id,
                    1,
                    channel,
                    direction,
                    Boolean.TRUE.equals(automated),
                    subject,
                    body,
                    thread,
                    inReplyTo,
                    attachments,
                    at,
                    source);
            return switch (direction) {
                case INBOUND -> new TouchEvent.MessageReceived(contact, message);
                case OUTBOUND -> new TouchEvent.MessageSent(contact, message);
            };
        }
    }

    record Connected(
            @Required Channel channel,
            @Required Side initiatedBy,
            @Required Connection.Status status,
            @Nullable String note,
            @Nullable Instant occurredAt,
            @Nullable Source source)
            implements History {
        @Override
        public TouchpointEvent event(UUID contact, UUID id, Instant now) {
            Instant at = occurredAt == null ? now : occurredAt;
            return ConnectionEvent.of(contact, new Connection(id, channel, initiatedBy, status, note, at));
        }
    }

    record Exchanged(
            @Required Exchange.Value kind,
            @Required Exchange.Direction direction,
            @Nullable String note,
            @Nullable UUID ledTo,
            @Nullable Instant occurredAt,
            @Nullable Source source)
            implements History {
        @Override
        public TouchpointEvent event(UUID contact, UUID id, Instant now) {
            Instant at = occurredAt == null ? now : occurredAt;
            Exchange exchange = new Exchange(id, 1, kind, direction, note, ledTo, at, source);
            return switch (direction) {
                case GIVEN -> new TouchEvent.ExchangeGiven(contact, exchange);
                case RECEIVED -> new TouchEvent.ExchangeReceived(contact, exchange);
            };
        }
    }

    /** @param status null is open until its time runs out */
    record Promised(
            @Required Side owedBy,
            @Required String what,
            @Required Instant dueAt,
            Commitment.@Nullable Status status,
            @Nullable Instant occurredAt,
            @Nullable Instant settledAt,
            @Nullable Source source)
            implements History {
        @Override
        public TouchpointEvent event(UUID contact, UUID id, Instant now) {
            Commitment.Status standing = status == Commitment.Status.KEPT
                    ? status
                    : dueAt.isAfter(now) ? Commitment.Status.OPEN : Commitment.Status.BROKEN;
            Instant settled = switch (standing) {
                case OPEN -> null;
                case KEPT -> settledAt == null ? now : settledAt;
                case BROKEN -> dueAt;
            };
            Instant made = occurredAt == null ? now : occurredAt;
            Commitment commitment = new Commitment(id, 1, owedBy, what, dueAt, standing, made, settled, source);
            return switch (standing) {
                case OPEN -> new TouchEvent.CommitmentMade(contact, commitment);
                case KEPT -> new TouchEvent.CommitmentKept(contact, commitment);
                case BROKEN -> new TouchEvent.CommitmentBroken(contact, commitment);
            };
        }
    }
}
