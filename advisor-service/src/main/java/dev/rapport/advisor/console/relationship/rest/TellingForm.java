package dev.rapport.advisor.console.relationship.rest;

import dev.rapport.advisor.console.neighbour.rest.TouchpointClient.CommitmentTold;
import dev.rapport.advisor.console.neighbour.rest.TouchpointClient.MeetingTold;
import dev.rapport.advisor.console.neighbour.rest.TouchpointClient.MessageTold;
import dev.rapport.advisor.console.neighbour.rest.TouchpointClient.Ref;
import dev.rapport.advisor.console.neighbour.rest.TouchpointClient.Told;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.web.problem.FieldError;
import dev.rapport.web.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A touch as a page's form tells of it: what people remember, and not what a record needs. */
class TellingForm {
    @RestForm
    @Nullable
    String formToken;

    @RestForm
    @Nullable
    String once;

    /** call, in_person, video, theirs, ours or promise. */
    @RestForm
    @Nullable
    String what;

    @RestForm
    @Nullable
    String text;

    /** When it ended, by the clock of {@link #zone}. */
    @RestForm
    @Nullable
    String at;

    @RestForm
    @Nullable
    String zone;

    /** In minutes. */
    @RestForm
    @Nullable
    String lasted;

    @RestForm
    @Nullable
    String channel;

    /** A day, by the clock of {@link #zone}. */
    @RestForm
    @Nullable
    String due;

    /** What makes it take effect once. @throws ProblemException 400 when no page of ours has sent it */
    String once() {
        if (!or(once, "").matches("[0-9a-f-]{36}")) {
            throw refused("once", "Load the page again.");
        }
        return or(once, "");
    }

    /** @throws ProblemException 400 in words for whoever filled it in */
    Told told(UUID contact) {
        Ref ref = new Ref(contact);
        return switch (or(what, "")) {
            case "call" -> meeting(ref, Meeting.Mode.PHONE);
            case "video" -> meeting(ref, Meeting.Mode.VIDEO);
            case "in_person" -> meeting(ref, Meeting.Mode.IN_PERSON);
            case "theirs" -> message(ref, Message.Direction.INBOUND);
            case "ours" -> message(ref, Message.Direction.OUTBOUND);
            case "promise" -> new CommitmentTold(ref, Side.US, needed("what you promised"), dueAt());
            default -> throw refused("what", "Choose what happened.");
        };
    }

    private MeetingTold meeting(Ref contact, Meeting.Mode mode) {
        Instant end = endedAt();
        if (!or(lasted, "").matches("[0-9]{1,4}")) {
            throw refused("lasted", "Choose how long it lasted.");
        }
        return new MeetingTold(
                List.of(contact),
                mode,
                Meeting.Status.HELD,
                end.minus(Duration.ofMinutes(Long.parseLong(or(lasted, "")))),
                end,
                text().isBlank() ? null : text());
    }

    private MessageTold message(Ref contact, Message.Direction direction) {
        Channel over = Stream.of(Channel.values())
                .filter(one -> one.name().equalsIgnoreCase(channel))
                .findFirst()
                .orElseThrow(() -> refused("channel", "Choose where it was written."));
        return new MessageTold(contact, over, direction, false, needed("what was written"), endedAt());
    }

    private String needed(String what) {
        if (text().isBlank()) {
            throw refused("text", "Write " + what + ".");
        }
        return text();
    }

    /** Browsers send the lines of a text apart as terminals once did. */
    private String text() {
        return or(text, "").replace("\r\n", "\n").strip();
    }

    private Instant endedAt() {
        try {
            return LocalDateTime.parse(or(at, "")).atZone(zone()).toInstant();
        } catch (DateTimeException e) {
            throw refused("at", "Write when it was.");
        }
    }

    /** The end of the day. */
    private Instant dueAt() {
        try {
            return LocalDate.parse(or(due, ""))
                    .atTime(LocalTime.MAX.withNano(0))
                    .atZone(zone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw refused("due", "Write by which day you promised it.");
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(or(zone, "UTC"));
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** The form with what is in it. */
    Telling refused(String refusal) {
        return new Telling(
                or(once, ""),
                false,
                or(what, ""),
                or(text, ""),
                or(at, ""),
                or(zone, "UTC"),
                or(lasted, ""),
                or(channel, ""),
                or(due, ""),
                refusal,
                null);
    }

    private static ProblemException refused(String field, String says) {
        return ProblemException.of(400, "invalid_request", says, List.of(new FieldError(field, says)), Map.of());
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
