package dev.rapport.report;

import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Message.Direction;
import dev.rapport.contracts.touch.Source;
import dev.rapport.formats.Text;
import dev.rapport.report.reading.Person;
import dev.rapport.touchpoint.importing.Told;
import dev.rapport.touchpoint.importing.Told.ToldExchange;
import dev.rapport.touchpoint.importing.Told.ToldMeeting;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A person, and everything that happened, as the services would have been told of it at the time.
 *
 * @param messages in the order of their times
 * @param entries in the order in which they happened
 */
record Known(UUID contactId, String name, List<Message> messages, List<Entry> entries) {

    static Known of(Person person, Instant now) {
        String address = person.addresses().iterator().next().value();
        UUID contact = id(address);
        String name = Text.line(person.name(), 200);
        List<TouchpointEvent> events = new ArrayList<>();
        person.touches().forEach(touch -> events.add(event(touch, contact)));
        events.sort(Comparator.comparing(Known::at));
        List<Identity> identities = person.addresses().stream()
                .map(one -> new Identity(id(one.value()), one.channel(), one.value()))
                .toList();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                1L,
                Instant.EPOCH,
                new ContactRegistered(contact, name == null ? address : name, identities, null, List.of())));
        for (TouchpointEvent event : events) {
            Instant toldAt = at(event).isAfter(now) ? now : at(event);
            entries.add(new Entry(entries.size() + 1L, toldAt, event));
        }
        List<Message> messages = events.stream()
                .map(event -> ((TouchEvent) event).touch())
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .toList();
        return new Known(contact, name == null ? address : name, messages, List.copyOf(entries));
    }

    /** All that there is. */
    Relationship relationship() {
        return Relationship.fold(contactId, entries);
    }

    /** A meeting was over between these moments, or went on at the later one. */
    boolean metWithin(Instant from, Instant to) {
        return entries.stream()
                .filter(entry -> entry.event() instanceof TouchEvent event && event.touch() instanceof Meeting)
                .map(entry -> (Meeting) ((TouchEvent) entry.event()).touch())
                .anyMatch(meeting ->
                        !meeting.startsAt().isAfter(to) && !meeting.end().isBefore(from));
    }

    /** As it stood when this message was written. */
    Relationship before(Message message) {
        return Relationship.fold(
                contactId,
                entries.stream()
                        .filter(entry -> !(entry.event() instanceof TouchEvent event)
                                || event.touch().occurredAt().isBefore(message.occurredAt()))
                        .toList());
    }

    private static Instant at(TouchpointEvent event) {
        return ((TouchEvent) event).touch().occurredAt();
    }

    private static TouchpointEvent event(Told told, UUID contact) {
        UUID id = id(told.source());
        return switch (told) {
            case ToldMessage message ->
                message.direction() == Direction.INBOUND
                        ? new TouchEvent.MessageReceived(contact, message.message(id, 1))
                        : new TouchEvent.MessageSent(contact, message.message(id, 1));
            case ToldExchange exchange ->
                exchange.direction() == Exchange.Direction.GIVEN
                        ? new TouchEvent.ExchangeGiven(contact, exchange.exchange(id, 1))
                        : new TouchEvent.ExchangeReceived(contact, exchange.exchange(id, 1));
            case ToldMeeting meeting -> event(meeting, id, contact);
        };
    }

    private static TouchpointEvent event(ToldMeeting told, UUID id, UUID contact) {
        Meeting meeting = new Meeting(
                id,
                1,
                List.of(contact),
                told.members(),
                told.mode(),
                told.status(),
                null,
                told.startsAt(),
                told.endsAt(),
                told.title(),
                null,
                told.source());
        return switch (told.status()) {
            case SCHEDULED -> new TouchEvent.MeetingScheduled(contact, meeting);
            case HELD -> new TouchEvent.MeetingHeld(contact, meeting);
            case CANCELLED -> new TouchEvent.MeetingCancelled(contact, meeting);
            case NO_SHOW -> new TouchEvent.MeetingMissed(contact, meeting);
        };
    }

    private static UUID id(Source source) {
        return id(source.system() + "\n" + source.id());
    }

    private static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
