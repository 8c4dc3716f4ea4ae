package dev.rapport.advisor.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SamePeopleTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    private final Sequencer logs = new Sequencer("team");

    @Test
    void aChainAnswersWithItsEnd() {
        logs.merge(A, B);
        logs.merge(B, C);

        SamePeople people = nobodyMerged().after(logs.published());

        assertThat(people.survivor(key(A))).isEqualTo(key(C));
        assertThat(people.all(key(B))).containsExactly(key(A), key(B), key(C));
        assertThat(people.merge(key(C)).merged()).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void whoeverIsTakenOutOfAChainTakesHerOwnAlong() {
        logs.merge(A, B);
        logs.merge(B, C);
        logs.unmerge(B);

        SamePeople people = nobodyMerged().after(logs.published());

        assertThat(people.survivor(key(A))).isEqualTo(key(B));
        assertThat(people.all(key(C))).containsExactly(key(C));
    }

    @Test
    void anOlderMergeThatComesLateChangesNothing() {
        logs.merge(A, B);
        logs.unmerge(A);
        List<Envelope<TouchpointEvent>> said = logs.published();
        SamePeople parted = nobodyMerged().after(List.of(said.getLast()));

        SamePeople people = parted.after(List.of(said.getFirst()));

        assertThat(people.changed(parted)).isEmpty();
        assertThat(people.survivor(key(A))).isEqualTo(key(A));
    }

    @Test
    void mergesThatRunInACircleAreOnePersonUntilTheEndOfOneIsThere() {
        logs.merge(A, B);
        logs.unmerge(A);
        logs.merge(B, A);
        List<Envelope<TouchpointEvent>> said = logs.published();
        SamePeople circle = nobodyMerged().after(List.of(said.getFirst(), said.getLast()));

        SamePeople people = circle.after(List.of(said.get(1)));

        assertThat(circle.survivor(key(A))).isEqualTo(circle.survivor(key(B)));
        assertThat(people.survivor(key(B))).isEqualTo(key(A));
        assertThat(people.survivor(key(A))).isEqualTo(key(A));
    }

    private static SamePeople nobodyMerged() {
        Map<ContactKey, Known> known = new HashMap<>();
        List.of(A, B, C).forEach(contact -> known.put(key(contact), Known.unheardOf(contact)));
        return SamePeople.of(known);
    }

    private static ContactKey key(UUID contact) {
        return new ContactKey("team", contact);
    }
}
