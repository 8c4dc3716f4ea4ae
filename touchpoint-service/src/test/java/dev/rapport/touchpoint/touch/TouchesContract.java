package dev.rapport.touchpoint.touch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Message;
import dev.rapport.contracts.touch.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store of touches keeps to. */
public abstract class TouchesContract {
    private static final Instant AT = Instant.parse("2026-05-03T14:00:00.123456Z");
    private static final Source MAIL = new Source("mail", "1");

    private final String workspace = "w-" + UUID.randomUUID();
    private final UUID ana = UUID.randomUUID();
    private final UUID parissa = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    protected abstract Touches touches();

    protected abstract void know(String workspace, UUID contact);

    protected abstract void inTransaction(Runnable work);

    @BeforeEach
    void knowThem() {
        know(workspace, ana);
        know(workspace, parissa);
    }

    @Test
    void whatIsPutIsFoundAsItWas() {
        Recorded<Message> touch =
                message(id, 1, MAIL, Participant.of(parissa, 7), new Participant(ana, parissa, 8, true));

        put(touch);

        assertThat(find(workspace, id)).contains(touch);
    }

    @Test
    void whatIsPutAgainStandsAsItWasPutLast() {
        put(message(id, 1, MAIL, Participant.of(ana, 1), Participant.of(parissa, 1)));
        Recorded<Message> gone = message(id, 1, MAIL, Participant.of(ana, 2), Participant.of(parissa, 2))
                .gone();

        put(gone);

        assertThat(find(workspace, id)).contains(gone);
        assertThat(gone.present()).isEmpty();
    }

    @Test
    void aTouchIsFoundInItsWorkspaceAndUnderItsKindOnly() {
        put(message(id, 1, null, Participant.of(ana, 1)));

        assertThat(find("w-" + UUID.randomUUID(), id)).isEmpty();
        assertThat(touches().find(workspace, TouchKind.MEETING, id, Message.class))
                .isEmpty();
        assertThat(find(workspace, UUID.randomUUID())).isEmpty();
    }

    @Test
    void aSourceLeadsToItsTouch() {
        put(message(id, 1, MAIL, Participant.of(ana, 1)));
        put(message(UUID.randomUUID(), 1, new Source("mail", "2"), Participant.of(ana, 1)));

        inTransaction(() -> {
            assertThat(touches().bySource(workspace, TouchKind.MESSAGE, MAIL)).contains(id);
            assertThat(touches().bySource(workspace, TouchKind.MEETING, MAIL)).isEmpty();
            assertThat(touches().bySource("w-" + UUID.randomUUID(), TouchKind.MESSAGE, MAIL))
                    .isEmpty();
        });
    }

    @Test
    void manySourcesLeadToTheirTouchesAndManyTouchesAreFoundAtOnce() {
        UUID other = UUID.randomUUID();
        Source second = new Source("mail", "2");
        Recorded<Message> first =
                message(id, 1, MAIL, Participant.of(parissa, 7), new Participant(ana, parissa, 8, true));
        Recorded<Message> gone =
                message(other, 1, second, Participant.of(ana, 1)).gone();
        put(first);
        put(gone);

        inTransaction(() -> {
            assertThat(touches()
                            .bySources(workspace, TouchKind.MESSAGE, List.of(second, MAIL, MAIL, new Source("x", "1"))))
                    .isEqualTo(Map.of(MAIL, id, second, other));
            assertThat(touches().bySources(workspace, TouchKind.MEETING, List.of(MAIL)))
                    .isEmpty();
        });
        List<UUID> all = List.of(id, other, UUID.randomUUID());
        assertThat(touches().findAll(workspace, TouchKind.MESSAGE, all, Message.class))
                .containsExactlyInAnyOrder(first, gone);
        assertThat(touches().findAll(workspace, TouchKind.MEETING, all, Message.class))
                .isEmpty();
        assertThat(touches().findAll("w-" + UUID.randomUUID(), TouchKind.MESSAGE, all, Message.class))
                .isEmpty();
    }

    @Test
    void whatIsOpenIsFoundOnceItIsDue() {
        Recorded<Commitment> first = commitment(AT.minusSeconds(1), Commitment.Status.OPEN);
        Recorded<Commitment> last = commitment(AT, Commitment.Status.OPEN);
        put(last);
        put(first);
        put(commitment(AT.plusSeconds(1), Commitment.Status.OPEN));
        put(commitment(AT, Commitment.Status.KEPT));
        put(commitment(AT, Commitment.Status.OPEN).gone());

        assertThat(dueHere(AT)).containsExactly(first.id(), last.id());
        put(first.gone());
        assertThat(dueHere(AT)).containsExactly(last.id());
        assertThat(touches().due(AT, 1)).hasSize(1);
    }

    private List<UUID> dueHere(Instant now) {
        return touches().due(now, 10_000).stream()
                .filter(key -> key.workspace().equals(workspace))
                .map(Touches.Key::id)
                .toList();
    }

    private Recorded<Commitment> commitment(Instant dueAt, Commitment.Status status) {
        Commitment commitment =
                new Commitment(UUID.randomUUID(), 1, Side.US, "The name of an editor", dueAt, status, AT, null, null);
        return new Recorded<>(
                workspace,
                commitment.id(),
                TouchKind.COMMITMENT,
                1,
                false,
                AT,
                null,
                commitment,
                List.of(Participant.of(ana, 1)));
    }

    private void put(Recorded<?> touch) {
        inTransaction(() -> touches().put(List.of(touch)));
    }

    private Optional<Recorded<Message>> find(String where, UUID touch) {
        return touches().find(where, TouchKind.MESSAGE, touch, Message.class);
    }

    private Recorded<Message> message(UUID touch, int version, @Nullable Source source, Participant... participants) {
        Message message = new Message(
                touch,
                version,
                Channel.EMAIL,
                Message.Direction.INBOUND,
                false,
                null,
                "Olá, \"Ana\"\n",
                null,
                null,
                null,
                AT,
                source);
        return new Recorded<>(
                workspace, touch, TouchKind.MESSAGE, version, false, AT, source, message, List.of(participants));
    }
}
