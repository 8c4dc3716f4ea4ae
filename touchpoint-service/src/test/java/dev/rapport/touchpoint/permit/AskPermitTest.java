package dev.rapport.touchpoint.permit;

import static dev.rapport.touchpoint.outbound.life.Samples.LATER;
import static dev.rapport.touchpoint.outbound.life.Samples.MESSAGE;
import static dev.rapport.touchpoint.outbound.life.Samples.NOW;
import static dev.rapport.touchpoint.outbound.life.Samples.PARISSA;
import static dev.rapport.touchpoint.outbound.life.Samples.in;
import static dev.rapport.touchpoint.outbound.life.Samples.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.OutboundEvent.OutboundMessageExpired;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.touchpoint.outbound.ApplySteps;
import dev.rapport.touchpoint.outbound.ExpireClearances;
import dev.rapport.touchpoint.outbound.InMemoryProposals;
import dev.rapport.touchpoint.outbound.life.Permission;
import dev.rapport.touchpoint.outbound.life.Refusal;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.sequence.InMemoryContactLogs;
import dev.rapport.touchpoint.touch.InMemoryTouches;
import dev.rapport.touchpoint.touch.Participant;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.TouchKind;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskPermitTest {
    private static final Asker ASKER = new Asker("key", NOW.plusSeconds(5));

    private final InMemoryContactLogs logs = new InMemoryContactLogs();
    private final InMemoryProposals proposals = new InMemoryProposals();
    private final InMemoryTouches touches = new InMemoryTouches();
    private final AtomicLong ids = new AtomicLong();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final ApplySteps steps =
            new ApplySteps(proposals, logs, touches, steps -> {}, () -> new UUID(9, ids.incrementAndGet()), clock);
    private final LockedMessages messages = new LockedMessages(proposals, logs);
    private boolean unread;
    private final AskPermit permit = new AskPermit(messages, contact -> unread, steps, clock);
    private final ReportTransmission reports = new ReportTransmission(messages, steps, clock);

    @BeforeEach
    void aMessageThatWasClearedBeforeAnythingHappened() {
        logs.know(PARISSA);
        proposals.add(in(new State.Cleared(LATER), seenNothing()));
    }

    @Test
    void aPermitIsATouchAtOnce() {
        Optional<Permission> answer = permit.ask("team", MESSAGE, ASKER);

        assertThat(answer).get().isInstanceOf(Permission.Go.class);
        assertThat(logs.published()).hasExactlyElementsOfTypes(OutboundMessagePermitted.class);
        assertThat(touch().present()).containsExactly(Participant.of(PARISSA.id(), 1));
    }

    @Test
    void whatNeverReachedTheContactIsNoTouchAndMayBecomeOneAgain() {
        permit.ask("team", MESSAGE, ASKER);

        reports.failed("team", MESSAGE, "timeout", true);

        assertThat(touch().removed()).isTrue();
        assertThat(touch().version()).isEqualTo(2);
    }

    @Test
    void nobodyIsWrittenToWhileSomethingThatWasSaidOfHerIsUnread() {
        unread = true;

        Optional<Permission> answer = permit.ask("team", MESSAGE, ASKER);

        assertThat(answer)
                .get()
                .isInstanceOfSatisfying(
                        Permission.NotNow.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.STALE));
        assertThat(logs.published()).isEmpty();
    }

    @Test
    void nobodyIsToldToGoWhoMayHaveBeenAnsweredOtherwiseMeanwhile() {
        Optional<Permission> answer = permit.ask("team", MESSAGE, new Asker("key", NOW.minusMillis(1)));

        assertThat(answer)
                .get()
                .isInstanceOfSatisfying(
                        Permission.NotNow.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.STALE));
        assertThat(logs.published()).isEmpty();
    }

    @Test
    void whatIsNotThereGetsNoAnswer() {
        assertThat(permit.ask("other", MESSAGE, ASKER)).isEmpty();
        assertThat(reports.sent("team", new UUID(0, 0), null)).isEmpty();
    }

    @Test
    void aClearanceThatLapsedIsMarkedOnceAndAskedForAgainByThePermit() {
        proposals.put(List.of(in(new State.Cleared(NOW), seenNothing())));
        var expiry = new ExpireClearances(proposals, logs, steps, clock);
        expiry.expire();
        expiry.expire();

        permit.ask("team", MESSAGE, ASKER);

        assertThat(logs.published())
                .hasExactlyElementsOfTypes(OutboundMessageExpired.class, OutboundMessageProposed.class);
    }

    private static Verdict seenNothing() {
        return verdict(MESSAGE, PARISSA.id(), 1, Verdict.Decision.SEND, null, 0);
    }

    private Recorded<OutboundMessage> touch() {
        return touches.find("team", TouchKind.OUTBOUND_MESSAGE, MESSAGE, OutboundMessage.class)
                .orElseThrow();
    }
}
