package dev.rapport.contacts.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.connection.RecordConnection.Outcome;
import dev.rapport.contacts.connection.RecordConnection.Step;
import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.ContactRef;
import dev.rapport.contacts.contact.FakeContacts;
import dev.rapport.contacts.contact.FakeErasedAddresses;
import dev.rapport.contacts.contact.RegisterContact;
import dev.rapport.contacts.contact.SaidEvents;
import dev.rapport.contacts.contact.resolve.ResolveContact;
import dev.rapport.contracts.ContactEvent.ConnectionEvent;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Source;
import dev.rapport.messaging.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordConnectionTest {
    private static final String WORKSPACE = "team";
    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final ContactRef ANA = new ContactRef.ByAddress(new Address(Channel.X, "ana"), "Ana");

    private final Ids ids = Ids.timeOrdered();
    private final FakeContacts contacts = new FakeContacts();
    private final SaidEvents said = new SaidEvents();
    private final FakeConnections connections = new FakeConnections();
    private final ResolveContact resolution =
            new ResolveContact(contacts, new RegisterContact(contacts, said, new FakeErasedAddresses(), ids, CLOCK));
    private final RecordConnection recording =
            new RecordConnection(contacts, resolution, connections, said, ids, CLOCK);

    @ParameterizedTest
    @CsvSource({
        "REQUESTED,     dev.rapport.connection.requested.v1",
        "ACCEPTED,      dev.rapport.connection.accepted.v1",
        "FOLLOWED,      dev.rapport.connection.followed.v1",
        "FOLLOWED_BACK, dev.rapport.connection.followed-back.v1",
        "DECLINED,      dev.rapport.connection.declined.v1",
        "REMOVED,       dev.rapport.connection.removed.v1",
    })
    void eachStepIsKeptAndSaidByItsName(Connection.Status status, String type) {
        Step step = new Step(Channel.X, Side.THEM, status, "Hello!", NOON.minusSeconds(60), "Brand", null);

        var recorded = (Outcome.Recorded) recording.record(WORKSPACE, ANA, step);

        assertThat(recorded.connection())
                .isEqualTo(new Connection(
                        recorded.connection().id(),
                        Channel.X,
                        Side.THEM,
                        status,
                        "Hello!",
                        NOON.minusSeconds(60),
                        "Brand"));
        assertThat(connections.kept).containsExactly(recorded.connection());
        assertThat(said.events().getLast())
                .isEqualTo(ConnectionEvent.of(recorded.contactId(), recorded.connection()))
                .extracting(Event::type)
                .isEqualTo(type);
    }

    @Test
    void whoIsNotKnownByTheAddressIsRegisteredBeforeTheConnectionIsSaid() {
        var recorded = (Outcome.Recorded) recording.record(WORKSPACE, ANA, followed());

        assertThat(said.events()).hasSize(2);
        assertThat(said.events().getFirst()).isInstanceOfSatisfying(ContactRegistered.class, registered -> {
            assertThat(registered.contactId()).isEqualTo(recorded.contactId());
            assertThat(registered.displayName()).isEqualTo("Ana");
        });
    }

    @Test
    void whoIsKnownByTheAddressIsNotRegisteredAgain() {
        UUID ana = resolution
                .findOrRegister(WORKSPACE, new Address(Channel.X, "ana"), "Ana Lima")
                .orElseThrow()
                .contact()
                .id();

        var recorded = (Outcome.Recorded) recording.record(WORKSPACE, ANA, followed());

        assertThat(recorded.contactId()).isEqualTo(ana);
        assertThat(said.events()).hasSize(2);
    }

    @Test
    void withoutATimeItHappenedJustNow() {
        var recorded = (Outcome.Recorded) recording.record(WORKSPACE, ANA, followed());

        assertThat(recorded.connection().occurredAt()).isEqualTo(NOON);
    }

    @Test
    void whoIsConnectedOnAnyChannelIsMarkedSoAndNoMoreOnceThatEnds() {
        recording.record(WORKSPACE, ANA, step(Connection.Status.FOLLOWED, 1));
        boolean before = connections.connected;

        recording.record(WORKSPACE, ANA, step(Connection.Status.REMOVED, 3));
        recording.record(WORKSPACE, ANA, step(Connection.Status.FOLLOWED_BACK, 2));

        assertThat(before).isTrue();
        assertThat(connections.connected).isFalse();
    }

    private static Step step(Connection.Status status, int hour) {
        return new Step(Channel.X, Side.US, status, null, NOON.minusSeconds(3600 * (4 - hour)), null, null);
    }

    @Test
    void anIdThatNobodyHasRecordsNothing() {
        var recorded = recording.record(WORKSPACE, new ContactRef.ById(ids.next()), followed());

        assertThat(recorded).isInstanceOf(Outcome.NoSuchContact.class);
        assertThat(connections.kept).isEmpty();
        assertThat(said.events()).isEmpty();
    }

    @Test
    void theSameSourceAgainChangesTheStepAndSaysSo() {
        var first = (Outcome.Recorded) recording.record(WORKSPACE, ANA, imported(Connection.Status.REQUESTED, NOON));

        var again = (Outcome.Recorded) recording.record(WORKSPACE, ANA, imported(Connection.Status.ACCEPTED, null));

        assertThat(again.before()).isTrue();
        assertThat(connections.kept).containsExactly(again.connection());
        assertThat(again.connection().id()).isEqualTo(first.connection().id());
        assertThat(again.connection().occurredAt()).isEqualTo(NOON);
        assertThat(connections.connected).isTrue();
        assertThat(said.events().getLast()).isEqualTo(ConnectionEvent.of(again.contactId(), again.connection()));
    }

    @Test
    void theSameSourceWithTheSameStepSaysNothing() {
        recording.record(WORKSPACE, ANA, imported(Connection.Status.REQUESTED, NOON));

        var again = (Outcome.Recorded) recording.record(WORKSPACE, ANA, imported(Connection.Status.REQUESTED, NOON));

        assertThat(again.before()).isTrue();
        assertThat(connections.kept).hasSize(1);
        assertThat(said.events()).hasSize(2);
    }

    @Test
    void theSourceOfAnotherContactsStepChangesNothing() {
        ContactRef bo = new ContactRef.ByAddress(new Address(Channel.X, "bo"), "Bo");
        recording.record(WORKSPACE, ANA, imported(Connection.Status.REQUESTED, NOON));

        var outcome = recording.record(WORKSPACE, bo, imported(Connection.Status.ACCEPTED, NOON));

        assertThat(outcome).isInstanceOf(Outcome.OfAnother.class);
        assertThat(connections.kept).extracting(Connection::status).containsExactly(Connection.Status.REQUESTED);
    }

    private static Step imported(Connection.Status status, @Nullable Instant at) {
        return new Step(Channel.X, Side.THEM, status, null, at, null, new Source("crm", "7"));
    }

    private static Step followed() {
        return new Step(Channel.X, Side.US, Connection.Status.FOLLOWED, null, null, null, null);
    }

    private static final class FakeConnections implements Connections {
        private final List<Connection> kept = new ArrayList<>();
        private final Map<Source, Kept> bySource = new HashMap<>();
        private boolean connected;

        @Override
        public void add(
                String workspace, UUID contactId, Connection connection, @Nullable Source source, Instant recordedAt) {
            kept.add(connection);
            if (source != null) {
                bySource.put(source, new Kept(contactId, connection));
            }
        }

        @Override
        public Optional<Kept> bySource(String workspace, Source source) {
            return Optional.ofNullable(bySource.get(source));
        }

        @Override
        public void change(String workspace, Connection connection) {
            kept.replaceAll(other -> other.id().equals(connection.id()) ? connection : other);
            bySource.replaceAll((source, other) ->
                    other.connection().id().equals(connection.id()) ? new Kept(other.contactId(), connection) : other);
        }

        @Override
        public List<Connection> of(String workspace, UUID contactId) {
            return kept.stream()
                    .sorted(Comparator.comparing(Connection::occurredAt))
                    .toList();
        }

        @Override
        public void mark(String workspace, UUID contactId, boolean connected) {
            this.connected = connected;
        }
    }
}
