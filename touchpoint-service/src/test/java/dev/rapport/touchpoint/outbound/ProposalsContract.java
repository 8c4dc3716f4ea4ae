package dev.rapport.touchpoint.outbound;

import static dev.rapport.touchpoint.outbound.life.Samples.LATER;
import static dev.rapport.touchpoint.outbound.life.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.outbound.Finding.Severity;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict.Decision;
import dev.rapport.contracts.people.Channel;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.Samples;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.outbound.life.Status;
import dev.rapport.touchpoint.people.ContactKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What any store of outbound messages keeps to. */
public abstract class ProposalsContract {
    private static final Duration CENTURY = Duration.ofDays(36_500);

    private final ContactKey parissa = new ContactKey("w-" + UUID.randomUUID(), UUID.randomUUID());

    protected abstract Proposals proposals();

    protected abstract void know(ContactKey contact);

    protected abstract void inTransaction(Runnable work);

    @BeforeEach
    void knowHer() {
        know(parissa);
    }

    static Stream<State> states() {
        return Stream.of(
                new State.Pending(),
                new State.Cleared(NOW.plus(CENTURY)),
                new State.Held(LATER),
                new State.Held(null),
                new State.Refused(),
                new State.Expired(),
                new State.Permitted(NOW, "key"),
                new State.Permitted(NOW, null),
                new State.Sent(NOW, LATER, "p-1"),
                new State.Sent(NOW, LATER, null),
                new State.Failed(NOW),
                new State.Discarded("bob"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aMessageIsFoundAsItStandsNow(State state) {
        Proposal pending = added(NOW, "spring");
        Proposal moved = new Proposal(
                parissa,
                pending.message().withBody("Another text."),
                pending.callbackUrl(),
                state,
                Samples.verdict(
                        pending.id(),
                        parissa.id(),
                        3,
                        Decision.HOLD,
                        LATER,
                        7,
                        Samples.finding(Severity.HOLD, "You spoke.")),
                "timeout",
                pending.proposedBy());

        inTransaction(() -> proposals().put(List.of(moved)));

        assertThat(proposals().find(parissa.workspace(), pending.id())).contains(moved);
        assertThat(proposals().find("w-" + UUID.randomUUID(), pending.id())).isEmpty();
    }

    @Test
    void messagesAreFoundTogether() {
        Proposal first = added(NOW, null);
        Proposal second = added(NOW, null);
        var nobodys = new Proposals.Key(parissa.workspace(), UUID.randomUUID());

        assertThat(proposals().findAll(List.of(key(first), key(second), nobodys, key(first))))
                .containsExactlyInAnyOrder(first, second);
        assertThat(proposals().findAll(List.of())).isEmpty();
    }

    @Test
    void messagesAreSearchedNewestFirstAndInParts() {
        Proposal old = added(NOW, "spring");
        Proposal young = added(LATER, "spring");
        Proposal other = added(LATER.plusSeconds(1), "autumn");
        inTransaction(() -> proposals().put(List.of(in(new State.Refused(), other))));

        assertThat(search(Set.of(), null, null)).containsExactly(other.id(), young.id(), old.id());
        assertThat(search(Set.of(), "spring", null)).containsExactly(young.id(), old.id());
        assertThat(search(Set.of(Status.PENDING), "spring", new Proposals.Place(LATER, young.id())))
                .containsExactly(old.id());
        assertThat(search(Set.of(Status.REFUSED), null, null)).containsExactly(other.id());
        assertThat(search(Set.of(Status.SENT), null, null)).isEmpty();
        assertThat(search(Set.of(Status.SENT, Status.REFUSED, Status.PENDING), null, null))
                .containsExactly(other.id(), young.id(), old.id());
    }

    @Test
    void aMessageIsAddedOnce() {
        Proposal message = added(NOW, null);

        assertThat(add(message)).contains(message);
        assertThat(add(again(message))).isEmpty();
    }

    @Test
    void theSameMessageOfACampaignIsAddedOnce() {
        Proposal first = added(NOW, "spring");
        ContactKey other = new ContactKey(parissa.workspace(), UUID.randomUUID());
        know(other);
        Proposal toAnother = Proposal.pending(other, again(first).message(), null, "tool");

        assertThat(add(again(first))).contains(first);
        assertThat(add(toAnother)).isEmpty();
        assertThat(search(Set.of(), "spring", null)).containsExactlyInAnyOrder(first.id(), toAnother.id());
    }

    @ParameterizedTest
    @MethodSource("states")
    void whatFailedForGoodMayBeProposedAnewAndNothingElse(State state) {
        Proposal first = in(state, added(NOW, "spring"));
        inTransaction(() -> proposals().put(List.of(first)));

        Optional<Proposal> there = add(again(first));

        assertThat(there).isEqualTo(state instanceof State.Failed ? Optional.empty() : Optional.of(first));
    }

    @Test
    void whatMadeWayKeepsNothingFromBeingAdded() {
        Proposal first = added(NOW, "spring");

        inTransaction(() -> proposals().makeWay(first));

        assertThat(add(again(first))).isEmpty();
        assertThat(add(first)).contains(first);
    }

    @Test
    void clearancesThatLapsedAreFoundByTheirContacts() {
        // Far in the past, so that they come before those of other tests.
        Instant then = NOW.minus(CENTURY);
        Proposal lapsed = in(new State.Cleared(then), added(NOW, null));
        Proposal lasting = in(new State.Cleared(then.plusSeconds(1)), added(NOW, null));
        Proposal held = in(new State.Held(then), added(NOW, null));
        inTransaction(() -> proposals().put(List.of(lapsed, lasting, held)));

        assertThat(proposals().withLapsed(then, 10)).contains(parissa);
        assertThat(proposals().lapsed(List.of(parissa), then)).containsExactly(lapsed);
        assertThat(proposals().lapsed(List.of(parissa), then.minusMillis(1))).isEmpty();
        assertThat(proposals().lapsed(List.of(), then)).isEmpty();
    }

    private static Proposal in(State state, Proposal message) {
        return new Proposal(
                message.contact(),
                message.message(),
                message.callbackUrl(),
                state,
                message.verdict(),
                message.lastFailure(),
                message.proposedBy());
    }

    private List<UUID> search(Set<Status> statuses, @Nullable String campaign, Proposals.@Nullable Place after) {
        return proposals().search(parissa.workspace(), new Proposals.Search(statuses, campaign, after, 10)).stream()
                .map(Proposal::id)
                .toList();
    }

    private Proposal added(Instant at, @Nullable String campaign) {
        OutboundMessage message = saying("Thank you, " + UUID.randomUUID(), at, campaign);
        Proposal pending = Proposal.pending(parissa, message, "https://example.org/hook", "tool");
        assertThat(add(pending)).isEmpty();
        return pending;
    }

    private Optional<Proposal> add(Proposal message) {
        List<Proposal> there = new ArrayList<>();
        inTransaction(() -> proposals().add(message).ifPresent(there::add));
        return there.stream().findFirst();
    }

    private static Proposal again(Proposal first) {
        OutboundMessage message = first.message();
        return Proposal.pending(
                first.contact(), saying(message.body(), LATER, message.campaign()), null, "another tool");
    }

    private static OutboundMessage saying(@Nullable String body, Instant at, @Nullable String campaign) {
        return new OutboundMessage(
                UUID.randomUUID(),
                Channel.X,
                "parissa",
                Category.GREETING,
                true,
                "Hello",
                body,
                LATER,
                campaign,
                "tool",
                "ana",
                at);
    }

    private static Proposals.Key key(Proposal message) {
        return new Proposals.Key(message.workspace(), message.id());
    }
}
