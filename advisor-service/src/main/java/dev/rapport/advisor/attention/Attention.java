package dev.rapport.advisor.attention;

import dev.rapport.advisor.conversation.Engagement;
import dev.rapport.advisor.conversation.Meetings;
import dev.rapport.advisor.conversation.Writing;
import dev.rapport.advisor.health.OpenEnd;
import dev.rapport.advisor.health.OpenEnds;
import dev.rapport.advisor.health.StaysAlive;
import dev.rapport.advisor.health.part.Goodwill;
import dev.rapport.advisor.health.part.KeepingInTouch;
import dev.rapport.advisor.health.part.Sight;
import dev.rapport.advisor.relationship.Acquaintance;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.people.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a member's time is best spent: one suggested next touch, or rest. */
public final class Attention {
    private static final Goodwill GOODWILL = new Goodwill();
    private static final KeepingInTouch KEEPING_IN_TOUCH = new KeepingInTouch();

    /** With this many days of contact a tie is worth as much as any. */
    private static final double MANY_DAYS = 50;

    private static final Duration SINCE_YESTERDAY = Duration.ofHours(48);
    private static final Duration SOON = Duration.ofDays(7);

    private final Relationship relationship;
    private final Instant now;
    private final Sight sight;
    private final String name;
    private final Wording wording;

    /**
     * What to do.
     *
     * @param weight the greater, the sooner; 0: let it rest
     * @param says the touch, and why
     */
    public record Advice(double weight, String says) {}

    private Attention(Relationship relationship, Instant now) {
        this.relationship = relationship;
        this.now = now;
        this.sight = new Sight(relationship, relationship.engagement(), now);
        this.name = Wording.firstName(relationship.contact().displayName());
        this.wording = Wording.utc(now);
    }

    public static Advice of(Relationship relationship, Instant now) {
        return new Attention(relationship, now).advice();
    }

    /** When to look again, since who rested may be suggested, or another reason may weigh more: once a day. Empty for a stranger. */
    public static Optional<Instant> nextLook(Relationship relationship, Instant now) {
        return Acquaintance.isListed(relationship) && new Attention(relationship, now).hasSomething()
                ? Optional.of(now.plus(Duration.ofDays(1)))
                : Optional.empty();
    }

    private boolean hasSomething() {
        return relationship.engagement().contacts() > 0
                || !relationship.contact().needs().isEmpty()
                || !OpenEnds.of(relationship, now).isEmpty();
    }

    private Advice advice() {
        return rest().orElseGet(() -> {
            List<Advice> reasons = new ArrayList<>();
            OpenEnds.of(relationship, now).forEach(end -> openEnd(end).ifPresent(reasons::add));
            if (GOODWILL.isLost(sight)) {
                reasons.add(new Advice(2.2, "Call %s: %s".formatted(name, GOODWILL.says(sight))));
            }
            relationship.contact().needs().stream()
                    .findFirst()
                    .map(need -> new Advice(0.5, "Help %s, who looks for \"%s\".".formatted(name, need)))
                    .ifPresent(reasons::add);
            if (relationship.engagement().contacts() > 0) {
                reasons.add(keepInTouch());
            }
            return reasons.stream()
                    .max(Comparator.comparingDouble(Advice::weight))
                    .orElse(new Advice(0, "Nothing is needed."));
        });
    }

    /**
     * Nobody whom somebody was in contact with since yesterday began, in whatever time zone, is suggested, nor who is to be met
     * soon anyhow.
     */
    private Optional<Advice> rest() {
        Instant last = reached().max(Comparator.naturalOrder()).orElse(Instant.MIN);
        if (!last.isBefore(now.minus(SINCE_YESTERDAY))) {
            return Optional.of(
                    new Advice(0, "This one may rest: the last touch was on %s.".formatted(wording.day(last))));
        }
        Optional<Advice> meeting = relationship.meetings().known().stream()
                .filter(known -> !known.overAt(now) && known.startsAt().isBefore(now.plus(SOON)))
                .findFirst()
                .map(known ->
                        new Advice(0, "This one may rest: you meet on %s.".formatted(wording.time(known.startsAt()))));
        return meeting.isPresent() || !GOODWILL.isTheirs(sight)
                ? meeting
                : Optional.of(new Advice(0, GOODWILL.says(sight)));
    }

    private Stream<Instant> reached() {
        return Stream.of(
                        Stream.ofNullable(relationship.engagement().last()),
                        relationship.meetings().over(now).stream().map(Meetings.Known::endsAt),
                        Stream.ofNullable(relationship.writing().automatedByUs().last())
                                .map(Writing.Written::at))
                .flatMap(moments -> moments);
    }

    private Optional<Advice> openEnd(OpenEnd end) {
        return switch (end.kind()) {
            case OVERDUE_COMMITMENT ->
                end.owedBy() == Side.US
                        ? Optional.of(new Advice(
                                3,
                                "Send %s what you promised: \"%s\" was due on %s."
                                        .formatted(name, end.what(), wording.day(Objects.requireNonNull(end.dueAt())))))
                        : Optional.of(new Advice(
                                1,
                                "Ask %s for \"%s\", which was due on %s."
                                        .formatted(
                                                name, end.what(), wording.day(Objects.requireNonNull(end.dueAt())))));
            case UNANSWERED_QUESTION -> question(end);
            case FIRST_MEETING_WITHOUT_FOLLOW_UP ->
                Optional.of(new Advice(
                        2.5 * fading(Objects.requireNonNull(end.dueAt())),
                        "Write to %s: you first met on %s, and nobody has been in touch since."
                                .formatted(name, wording.day(Objects.requireNonNull(end.since())))));
            case INTRODUCTION_WITHOUT_FOLLOW_UP ->
                now.isBefore(Objects.requireNonNull(end.dueAt()))
                        ? Optional.empty()
                        : Optional.of(new Advice(
                                2,
                                "Ask %s what came of the introduction of %s."
                                        .formatted(name, wording.day(Objects.requireNonNull(end.since())))));
            case NEVER_ENGAGED ->
                Optional.of(new Advice(
                        0.2,
                        "Say hello to %s, or let go: you have been connected since %s, and nothing came of it."
                                .formatted(name, wording.day(Objects.requireNonNull(end.since())))));
            case UPCOMING_MEETING, UNCONFIRMED_MEETING, OPEN_COMMITMENT -> Optional.empty();
        };
    }

    /** Nobody is nagged about what the other side has not answered. */
    private Optional<Advice> question(OpenEnd end) {
        if (end.owedBy() != Side.US) {
            return Optional.empty();
        }
        String day = wording.day(Objects.requireNonNull(end.since()));
        return Optional.of(
                Boolean.TRUE.equals(end.liveTalk())
                        ? new Advice(
                                4,
                                "Call %s: on %s you were asked \"%s\", and nobody has answered."
                                        .formatted(name, day, end.what()))
                        : new Advice(2.8, "Answer %s, who asked on %s: \"%s\"".formatted(name, day, end.what())));
    }

    /** A follow-up that is late is worth less from week to week. */
    private double fading(Instant dueAt) {
        return Math.pow(0.5, Math.max(0, Duration.between(dueAt, now).toDays()) / 14.0);
    }

    /** What a call would win back, of a tie that is worth it. */
    private Advice keepInTouch() {
        Engagement engagement = relationship.engagement();
        double worth = Math.min(1, Math.log1p(engagement.contactDays()) / Math.log1p(MANY_DAYS));
        double won = StaysAlive.of(engagement.withCall(now), now) - StaysAlive.of(engagement, now);
        String touch = engagement.live().count() > 0 ? "Call " : "Write to ";
        return new Advice(2 * worth * won, "%s%s. %s".formatted(touch, name, KEEPING_IN_TOUCH.says(sight)));
    }
}
