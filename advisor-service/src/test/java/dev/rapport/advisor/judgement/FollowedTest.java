package dev.rapport.advisor.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.judgement.Followed.Status;
import dev.rapport.contracts.OutboundEvent.OutboundMessageCleared;
import dev.rapport.contracts.OutboundEvent.OutboundMessageDiscarded;
import dev.rapport.contracts.OutboundEvent.OutboundMessageExpired;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessageHeld;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.OutboundEvent.OutboundMessageSent;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.people.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowedTest {
    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
    private static final ContactKey PARISSA = new ContactKey("acme", new UUID(0, 1));
    private static final OutboundMessage GREETING = new OutboundMessage(
            new UUID(0, 2), Channel.X, "parissa", null, true, null, "Hello", null, null, null, null, NOON);

    @Test
    void aProposalWaitsForItsFirstVerdict() {
        Followed proposed = proposed();

        assertThat(proposed.status()).isEqualTo(Status.PENDING);
        assertThat(proposed.status().open()).isTrue();
        assertThat(proposed.revision()).isZero();
        assertThat(proposed.afterSequence()).isEqualTo(7);
    }

    @Test
    void aHoldRemembersSinceWhen() {
        Followed held = proposed().after(verdict(1, Verdict.Decision.HOLD, NOON, NOON.plus(Duration.ofDays(3))));

        Followed heldAgain = held.after(verdict(2, Verdict.Decision.HOLD, NOON.plusSeconds(60), null));

        assertThat(heldAgain.heldSince()).isEqualTo(NOON);
        assertThat(heldAgain.revision()).isEqualTo(2);
    }

    @Test
    void aHoldThatWaitsForTimeIsDueAtItsTimeAndNotBefore() {
        Instant until = NOON.plus(Duration.ofDays(3));

        Followed held = proposed().after(verdict(1, Verdict.Decision.HOLD, NOON, until));

        assertThat(held.dueAt(until.minusSeconds(1))).isFalse();
        assertThat(held.dueAt(until)).isTrue();
    }

    @Test
    void aHoldThatWaitsForAPersonIsNeverDue() {
        Followed held = proposed().after(verdict(1, Verdict.Decision.HOLD, NOON, null));

        assertThat(held.dueAt(NOON.plus(Duration.ofDays(1000)))).isFalse();
    }

    @Test
    void whoseVerdictsAreLostStandsAsTheyCameBack() {
        UUID id = GREETING.id();
        UUID contact = PARISSA.contactId();
        Instant until = NOON.plusSeconds(60);

        Followed held = proposed().retold(new OutboundMessageHeld(contact, id, 3, until), NOON);
        Followed expired = proposed()
                .retold(new OutboundMessageCleared(contact, id, 4, until), NOON)
                .retold(new OutboundMessageExpired(contact, id, 4), until);

        assertThat(held)
                .extracting(Followed::status, Followed::holdUntil, Followed::heldSince)
                .containsExactly(Status.HELD, until, NOON);
        assertThat(expired.status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void whatWasGivenBeforeIsNotGivenAgain() {
        Followed message = proposed().after(verdict(2, Verdict.Decision.HOLD, NOON, null));

        assertThat(message.asGiven(5, "Hello again"))
                .extracting(Followed::revision, followed -> followed.message().body(), Followed::status)
                .containsExactly(5, "Hello again", Status.HELD);
        assertThat(message.asGiven(1, null)).isEqualTo(message);
    }

    @Test
    void whatIsOverIsNotJudgedAgain() {
        UUID id = GREETING.id();
        UUID contact = PARISSA.contactId();
        Followed cleared = proposed().after(verdict(1, Verdict.Decision.SEND, NOON, null));

        assertThat(List.of(
                        cleared.after(new OutboundMessagePermitted(contact, GREETING, 1, NOON)),
                        cleared.after(new OutboundMessageSent(contact, id, null, NOON)),
                        cleared.after(new OutboundMessageFailed(contact, id, "bounced", false)),
                        cleared.after(new OutboundMessageDiscarded(contact, id, "ana")),
                        proposed().after(verdict(1, Verdict.Decision.REFUSE, NOON, null))))
                .allSatisfy(over -> assertThat(over.status().open()).isFalse());
    }

    @Test
    void aLapseThatANewerVerdictHasOvertakenIsNone() {
        Followed clearedTwice = proposed()
                .after(verdict(1, Verdict.Decision.SEND, NOON, null))
                .after(verdict(2, Verdict.Decision.SEND, NOON, null));

        Followed after = clearedTwice.after(new OutboundMessageExpired(PARISSA.contactId(), GREETING.id(), 1));

        assertThat(after).isEqualTo(clearedTwice);
    }

    @Test
    void aLapsedMessageThatIsProposedAgainGoesOnCountingItsVerdicts() {
        Followed lapsed = proposed()
                .after(verdict(1, Verdict.Decision.SEND, NOON, null))
                .after(new OutboundMessageExpired(PARISSA.contactId(), GREETING.id(), 1));

        Followed again = lapsed.after(new OutboundMessageProposed(PARISSA.contactId(), GREETING, 9));

        assertThat(again.status()).isEqualTo(Status.PENDING);
        assertThat(again.revision()).isEqualTo(1);
        assertThat(again.afterSequence()).isEqualTo(9);
    }

    @Test
    void anEditedTextOutlivesAProposalThatSaysTheOldOneAgain() {
        Followed edited = proposed()
                .after(verdict(1, Verdict.Decision.HOLD, NOON, null))
                .released(List.of())
                .edited("Another text.");

        Followed again = edited.after(new OutboundMessageProposed(PARISSA.contactId(), GREETING, 9));

        assertThat(again.message().body()).isEqualTo("Another text.");
        assertThat(again.status()).isEqualTo(Status.PENDING);
    }

    @Test
    void ourOwnVerdictComingBackChangesNothing() {
        Followed cleared = proposed().after(verdict(2, Verdict.Decision.SEND, NOON, null));

        Followed after = cleared.after(new OutboundMessageHeld(PARISSA.contactId(), GREETING.id(), 1, null));

        assertThat(after).isEqualTo(cleared);
    }

    private static Followed proposed() {
        return Followed.proposed(PARISSA, new OutboundMessageProposed(PARISSA.contactId(), GREETING, 7));
    }

    private static Verdict verdict(int revision, Verdict.Decision decision, Instant at, @Nullable Instant holdUntil) {
        return new Verdict(
                new UUID(1, revision),
                GREETING.id(),
                revision,
                PARISSA.contactId(),
                decision,
                true,
                null,
                holdUntil,
                Map.of(),
                List.of(),
                null,
                1,
                "test",
                7,
                at,
                at);
    }
}
