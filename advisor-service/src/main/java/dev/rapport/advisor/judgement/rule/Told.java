package dev.rapport.advisor.judgement.rule;

import dev.rapport.advisor.conversation.Meetings.Known;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.outbound.Finding.Evidence;
import dev.rapport.contracts.people.Member;
import dev.rapport.contracts.touch.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How live contacts are told, and shown as evidence. */
public final class Told {
    private Told() {}

    public static Evidence evidence(Known meeting) {
        return new Evidence(meeting.id(), "meeting", meeting.startsAt());
    }

    public static List<Evidence> evidence(List<Known> meetings) {
        return meetings.stream().map(Told::evidence).toList();
    }

    /** {@code Ana}, {@code Ana and Bo}; those whose names are not known are {@code You}. */
    private static List<String> names(Situation situation, Known meeting) {
        return meeting.members().stream()
                .flatMap(id -> situation.workspace().member(id).stream())
                .map(Member::name)
                .map(Wording::firstName)
                .toList();
    }

    /** {@code Ana spoke with Parissa by phone}. */
    public static String took(Situation situation, Known meeting) {
        return took(situation, meeting, situation.name());
    }

    /** The same with somebody else. */
    public static String took(Situation situation, Known meeting, String name) {
        return who(situation, meeting) + " " + past(meeting.mode()) + partner(name, meeting);
    }

    /** {@code Ana is due to speak with Parissa by phone}. */
    public static String due(Situation situation, Known meeting) {
        return due(situation, meeting, toBe(situation, meeting, "is", "are"), situation.name());
    }

    /** {@code Ana was due to speak with Parissa by phone}. */
    public static String wasDue(Situation situation, Known meeting) {
        return wasDue(situation, meeting, situation.name());
    }

    /** The same with somebody else. */
    public static String wasDue(Situation situation, Known meeting, String name) {
        return due(situation, meeting, toBe(situation, meeting, "was", "were"), name);
    }

    private static String due(Situation situation, Known meeting, String toBe, String name) {
        return who(situation, meeting) + " " + toBe + " due to " + present(meeting.mode()) + partner(name, meeting);
    }

    /** {@code you spoke by phone}, {@code you were due to meet}. */
    public static String between(Known meeting) {
        String did = meeting.held() ? past(meeting.mode()) : "were due to " + present(meeting.mode());
        return "you " + did + by(meeting.mode());
    }

    /** {@code you are due to speak by phone}. */
    public static String booked(Known meeting) {
        return "you are due to " + present(meeting.mode()) + by(meeting.mode());
    }

    /** {@code on 3 May, 14:00 UTC, two hours before this message}. */
    public static String when(Situation situation, Instant moment, Instant endsAt) {
        return Wording.fill(
                "on %s, %s before this message",
                situation.wording().time(moment), Wording.distance(Duration.between(endsAt, situation.goesAt())));
    }

    /** {@code met}, {@code spoken}: what "you have … since". */
    public static String participle(Meeting.Mode mode) {
        return mode == Meeting.Mode.IN_PERSON ? "met" : "spoken";
    }

    /** {@code the call}, {@code the meeting}. */
    public static String noun(Meeting.Mode mode) {
        return mode == Meeting.Mode.IN_PERSON ? "the meeting" : "the call";
    }

    private static String past(Meeting.Mode mode) {
        return mode == Meeting.Mode.IN_PERSON ? "met" : "spoke";
    }

    private static String present(Meeting.Mode mode) {
        return mode == Meeting.Mode.IN_PERSON ? "meet" : "speak";
    }

    private static String partner(String name, Known meeting) {
        String with = meeting.mode() == Meeting.Mode.IN_PERSON ? " " : " with ";
        return with + name + by(meeting.mode());
    }

    private static String by(Meeting.Mode mode) {
        return switch (mode) {
            case IN_PERSON -> "";
            case PHONE -> " by phone";
            case VIDEO -> " by video";
        };
    }

    private static String who(Situation situation, Known meeting) {
        List<String> names = names(situation, meeting);
        return names.isEmpty() ? "You" : Wording.list(names);
    }

    private static String toBe(Situation situation, Known meeting, String one, String many) {
        return names(situation, meeting).size() == 1 ? one : many;
    }
}
