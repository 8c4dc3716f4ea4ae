package dev.rapport.advisor.judgement.rule;

import dev.rapport.advisor.relationship.Meetings.Known;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.model.Finding.Evidence;
import dev.rapport.contracts.model.Meeting;
import dev.rapport.contracts.model.Member;
import java.util.List;

/** How live contacts are told, and shown as evidence. */
final class Told {
    private Told() {}

    static Evidence evidence(Known meeting) {
        return new Evidence(meeting.id(), "meeting", meeting.startsAt());
    }

    static List<Evidence> evidence(List<Known> meetings) {
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
    static String took(Situation situation, Known meeting) {
        return who(situation, meeting) + " " + past(meeting.mode()) + partner(situation, meeting);
    }

    /** {@code Ana is due to speak with Parissa by phone}. */
    static String due(Situation situation, Known meeting) {
        return due(situation, meeting, toBe(situation, meeting, "is", "are"));
    }

    /** {@code Ana was due to speak with Parissa by phone}. */
    static String wasDue(Situation situation, Known meeting) {
        return due(situation, meeting, toBe(situation, meeting, "was", "were"));
    }

    private static String due(Situation situation, Known meeting, String toBe) {
        return who(situation, meeting) + " " + toBe + " due to " + present(meeting.mode())
                + partner(situation, meeting);
    }

    /** {@code you spoke by phone}, {@code you were due to meet}. */
    static String between(Known meeting) {
        String did = meeting.held() ? past(meeting.mode()) : "were due to " + present(meeting.mode());
        return "you " + did + by(meeting.mode());
    }

    /** {@code met}, {@code spoken}: what "you have … since". */
    static String participle(Meeting.Mode mode) {
        return mode == Meeting.Mode.IN_PERSON ? "met" : "spoken";
    }

    /** {@code the call}, {@code the meeting}. */
    static String noun(Meeting.Mode mode) {
        return mode == Meeting.Mode.IN_PERSON ? "the meeting" : "the call";
    }

    private static String past(Meeting.Mode mode) {
        return mode == Meeting.Mode.IN_PERSON ? "met" : "spoke";
    }

    private static String present(Meeting.Mode mode) {
        return mode == Meeting.Mode.IN_PERSON ? "meet" : "speak";
    }

    private static String partner(Situation situation, Known meeting) {
        String with = meeting.mode() == Meeting.Mode.IN_PERSON ? " " : " with ";
        return with + situation.name() + by(meeting.mode());
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
