package dev.rapport.advisor.judgement;

import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.advisor.Story;
import dev.rapport.advisor.policy.Cap;
import dev.rapport.advisor.policy.ClockTime;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.QuietHours;
import dev.rapport.advisor.policy.Window;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.outbound.Verdict.Decision;
import dev.rapport.contracts.outbound.Verdict.WaitsFor;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Meeting.Mode;
import dev.rapport.contracts.touch.Meeting.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is known and wherever the policy draws its lines: a judgement says truly until when it stands. */
class TurningTest {
    private static final int CASES = 150;
    private static final List<String> TEXTS = List.of(
            "The maps of the new town are ready.",
            "Hi Parissa, nice to meet you! I make maps.",
            "Hi Parissa, are you open to a quick call next week?",
            "A reminder of our call today.",
            "We received a request to reset your password.");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aJudgementStandsUntilTheMomentThatItNames(long seed) {
        Random random = new Random(seed);
        int turned = 0;
        for (int at = 0; at < CASES; at++) {
            Story story = story(random);
            Proposal proposal = proposal(random);
            Instant now = any(random, 10, 20);

            Judgement judgement = proposal.judged(story, now);

            assertThat(proposal.judged(story, now)).isEqualTo(judgement);
            if (judgement.decision() == Decision.SEND) {
                turned += assertClearedUntil(judgement, story, proposal, now, random);
            } else if (judgement.waitsFor() == WaitsFor.TIME) {
                assertHeldUntil(judgement, story, proposal, now, random);
                turned++;
            }
        }
        assertThat(turned).as("cases that turn by the clock").isGreaterThan(CASES / 10);
    }

    /** @return 1 when the clearance ends before its lease */
    private static int assertClearedUntil(
            Judgement judgement, Story story, Proposal proposal, Instant now, Random random) {
        Instant until = Objects.requireNonNull(judgement.clearedUntil());
        Instant lapses = proposal.policy().lease().after(proposal.message().goesAt(now));
        assertThat(until).isBeforeOrEqualTo(lapses);
        assertThat(between(now, until, random))
                .allSatisfy(moment -> assertThat(proposal.judged(story, moment).decision())
                        .as("%s, cleared at %s until %s", moment, now, until)
                        .isEqualTo(Decision.SEND));
        if (until.equals(lapses)) {
            return 0;
        }
        assertThat(proposal.judged(story, until).decision()).isNotEqualTo(Decision.SEND);
        return 1;
    }

    private static void assertHeldUntil(
            Judgement judgement, Story story, Proposal proposal, Instant now, Random random) {
        Instant until = Objects.requireNonNull(judgement.holdUntil());
        assertThat(until).isAfter(now);
        assertThat(between(now, until, random))
                .allSatisfy(moment -> assertThat(proposal.judged(story, moment).decision())
                        .as("%s, held at %s until %s", moment, now, until)
                        .isEqualTo(Decision.HOLD));
        assertThat(proposal.judged(story, until).waitsFor()).isNotEqualTo(WaitsFor.TIME);
    }

    private static List<Instant> between(Instant from, Instant to, Random random) {
        long millis = Duration.between(from, to).toMillis();
        Stream<Instant> some =
                Stream.generate(() -> from.plusMillis(random.nextLong(millis))).limit(12);
        return Stream.concat(Stream.of(from, to.minusMillis(1)), some).toList();
    }

    private static Story story(Random random) {
        Story story = Story.ofParissa();
        for (int touch = random.nextInt(6); touch > 0; touch--) {
            // Only what is booked or due may lie ahead.
            Instant at = any(random, 1, 28);
            Instant past = any(random, 1, 10);
            switch (random.nextInt(7)) {
                case 0, 1, 2 ->
                    story.met(mode(random), Status.SCHEDULED, at, at.plusSeconds(60L * random.nextInt(180)));
                case 3 -> story.met(mode(random), Status.HELD, past, past.plusSeconds(60L * random.nextInt(180)));
                case 4 -> story.ourMachineWrote(past);
                case 5 -> story.promised(Side.US, "A plan", at, Commitment.Status.OPEN);
                default -> story.theyWrote("Which paper would you print it on?", past);
            }
        }
        return story;
    }

    private static Proposal proposal(Random random) {
        Proposal proposal = Proposal.of(TEXTS.get(random.nextInt(TEXTS.size()))).policy(policy(random));
        Proposal timed = random.nextInt(3) == 0 ? proposal.sendAt(any(random, 1, 25)) : proposal;
        return switch (random.nextInt(4)) {
            case 0 -> timed.category(Category.PERSONAL);
            case 1 -> timed.category(Category.REMINDER);
            default -> timed;
        };
    }

    private static Policy policy(Random random) {
        Cap cap = new Cap(
                1 + random.nextInt(2),
                Window.of(random.nextBoolean() ? "P1D" : "PT5H"),
                random.nextBoolean() ? null : Channel.EMAIL,
                null);
        QuietHours quiet = new QuietHours(
                ClockTime.of("%02d:30".formatted(random.nextInt(24))),
                ClockTime.of("%02d:00".formatted(random.nextInt(24))),
                random.nextBoolean() ? List.of() : List.of(QuietHours.Day.SATURDAY, QuietHours.Day.SUNDAY));
        return lease(random.nextBoolean() ? "PT15M" : "P4D")
                .with(random.nextBoolean() ? List.of() : List.of(cap), random.nextBoolean() ? null : quiet);
    }

    private static Policy lease(String lease) {
        try {
            return new ObjectMapper().readValue("{\"lease\":\"" + lease + "\"}", Policy.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Mode mode(Random random) {
        return Mode.values()[random.nextInt(Mode.values().length)];
    }

    private static Instant any(Random random, int firstDay, int lastDay) {
        return may(firstDay + random.nextInt(lastDay - firstDay), random.nextInt(24), random.nextInt(60));
    }
}
