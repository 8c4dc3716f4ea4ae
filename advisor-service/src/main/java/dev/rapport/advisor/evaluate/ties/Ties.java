package dev.rapport.advisor.evaluate.ties;

import dev.rapport.advisor.evaluate.ties.TieLine.Pair;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The relationship of each pair, folded as the service folds what it is told. */
final class Ties {
    private static final UUID NO_CONTACT = new UUID(0, 0);

    private final Map<Pair, Relationship> relationships = new LinkedHashMap<>();
    private long touches;

    void add(TieLine line) {
        Pair pair = line.pair();
        Relationship known = relationships.getOrDefault(pair, Relationship.of(NO_CONTACT));
        Instant at = Instant.ofEpochSecond(line.seconds());
        UUID id = new UUID(0, ++touches);
        TouchEvent touched =
                line.live() ? met(id, at) : wrote(id, at, line.from().equals(pair.us()));
        relationships.put(pair, known.add(new Entry(known.seen().highest() + 1, at, touched)));
    }

    Map<Pair, Relationship> relationships() {
        return relationships;
    }

    private static TouchEvent met(UUID id, Instant at) {
        return new TouchEvent.MeetingHeld(
                NO_CONTACT,
                new Meeting(
                        id,
                        1,
                        List.of(NO_CONTACT),
                        List.of(),
                        Meeting.Mode.PHONE,
                        Meeting.Status.HELD,
                        null,
                        at,
                        at,
                        null,
                        null,
                        null));
    }

    private static TouchEvent wrote(UUID id, Instant at, boolean byUs) {
        Message.Direction direction = byUs ? Message.Direction.OUTBOUND : Message.Direction.INBOUND;
        Message message = new Message(id, 1, Channel.OTHER, direction, false, null, "", null, null, null, at, null);
        return byUs
                ? new TouchEvent.MessageSent(NO_CONTACT, message)
                : new TouchEvent.MessageReceived(NO_CONTACT, message);
    }
}
