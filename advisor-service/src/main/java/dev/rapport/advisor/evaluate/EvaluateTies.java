package dev.rapport.advisor.evaluate;

import dev.rapport.advisor.health.StaysAlive;
import dev.rapport.advisor.relationship.Entry;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.model.Channel;
import dev.rapport.contracts.model.Meeting;
import dev.rapport.contracts.model.Message;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Scores the pairs of a contact network: lines of {@code seconds, from, to, kind} with tabs between them become the touches
 * of a relationship each, of which the one who sorts first is us.
 */
final class EvaluateTies {
    private static final UUID NO_CONTACT = new UUID(0, 0);

    private final Path file;
    private final long asOf;
    private final Map<Pair, Relationship> relationships = new LinkedHashMap<>();

    private record Pair(String us, String them) {
        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** @param asOf seconds since 1970; what is later in the file is not looked at */
    EvaluateTies(Path file, long asOf) {
        this.file = file;
        this.asOf = asOf;
    }

    void print(PrintStream out) {
        Lines.each(file, this::read);
        Instant now = Instant.ofEpochSecond(asOf);
        relationships.forEach((pair, relationship) ->
                out.println(pair.us() + "\t" + pair.them() + "\t" + StaysAlive.of(relationship.engagement(), now)));
    }

    private void read(long number, String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 4) {
            throw Fault.at(file, number, "has " + columns.length + " columns; write seconds, from, to, kind with tabs");
        }
        long seconds = seconds(number, columns[0]);
        String from = columns[1];
        String to = columns[2];
        boolean live = isLive(number, columns[3]);
        if (seconds > asOf || from.equals(to)) {
            return;
        }
        Pair pair = Pair.of(from, to);
        Relationship known = relationships.getOrDefault(pair, Relationship.of(NO_CONTACT));
        Instant at = Instant.ofEpochSecond(seconds);
        TouchEvent touched = live ? met(number, at) : wrote(number, at, from.equals(pair.us()));
        relationships.put(pair, known.add(new Entry(known.seen().highest() + 1, at, touched)));
    }

    private long seconds(long number, String text) {
        try {
            long seconds = Long.parseLong(text);
            if (Math.abs(seconds) < 100_000_000_000L) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            throw Fault.at(file, number, "'" + text + "' is not a number of seconds; a header line must be left out");
        }
        throw Fault.at(file, number, text + " is too far off; seconds since 1970 are meant, not milliseconds");
    }

    private boolean isLive(long number, String kind) {
        return switch (kind) {
            case "call", "f2f", "prox" -> true;
            case "msg", "sms", "email" -> false;
            default ->
                throw Fault.at(
                        file, number, "unknown kind '" + kind + "'; use call, f2f or prox, or msg, sms or email");
        };
    }

    private static TouchEvent met(long number, Instant at) {
        return new TouchEvent.MeetingHeld(
                NO_CONTACT,
                new Meeting(
                        new UUID(0, number),
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

    private static TouchEvent wrote(long number, Instant at, boolean byUs) {
        Message.Direction direction = byUs ? Message.Direction.OUTBOUND : Message.Direction.INBOUND;
        Message message = new Message(
                new UUID(0, number), 1, Channel.OTHER, direction, false, null, "", null, null, null, at, null);
        return byUs
                ? new TouchEvent.MessageSent(NO_CONTACT, message)
                : new TouchEvent.MessageReceived(NO_CONTACT, message);
    }
}
