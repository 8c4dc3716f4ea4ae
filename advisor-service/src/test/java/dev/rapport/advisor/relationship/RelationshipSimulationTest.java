package dev.rapport.advisor.relationship;

import static dev.rapport.advisor.Story.PARISSA;
import static dev.rapport.advisor.relationship.Sameness.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.journal.Entry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order, the repeats and the batches in which a log arrives: the relationship is the same. */
class RelationshipSimulationTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theJournalFoldsTheSameInAnyOrder(long seed) {
        RandomJournals journals = new RandomJournals(seed);
        List<Entry> journal = journals.journal(400);
        Relationship expected = Relationship.fold(PARISSA, journal);
        List<Entry> shuffled = journals.withRepeats(journal);

        Relationship folded = Relationship.fold(PARISSA, shuffled);

        assertSame(folded, expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void addingOneByOneIsTheSameAsFoldingAll(long seed) {
        RandomJournals journals = new RandomJournals(seed);
        List<Entry> journal = journals.journal(300);
        Relationship expected = Relationship.fold(PARISSA, journal);

        Relationship inOrder = takenIn(journal);
        Relationship shuffled = takenIn(journals.withRepeats(journal));

        assertSame(inOrder, expected);
        assertSame(shuffled, expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {81, 82, 83, 84, 85, 86, 87, 88})
    void whatBecomesOfMeetingsAndPromisesIsAddedWithoutFoldingAll(long seed) {
        List<Entry> journal = new RandomJournals(seed).appointments(250);
        Set<Entry> told = new LinkedHashSet<>();
        Relationship relationship = Relationship.of(PARISSA);
        int corrected = 0;
        int again = 0;

        for (Entry entry : journal) {
            boolean before = told.stream().anyMatch(other -> Objects.equals(other.touchId(), entry.touchId()));
            Optional<Relationship> added = new Telling(told).add(relationship, entry);
            told.add(entry);
            relationship = added.orElseGet(() -> Relationship.fold(PARISSA, told));
            corrected += before && added.isPresent() ? 1 : 0;
            again += added.isPresent() ? 0 : 1;
            assertSame(relationship, Relationship.fold(PARISSA, told));
        }

        assertThat(corrected).isGreaterThan(again).isGreaterThan(50);
    }

    /** As intake does it: what is new is added, and the journal is folded again where that cannot be. */
    private static Relationship takenIn(List<Entry> entries) {
        Set<Entry> journal = new LinkedHashSet<>();
        Relationship relationship = Relationship.of(PARISSA);
        for (Entry entry : entries) {
            Telling telling = new Telling(journal);
            if (journal.add(entry)) {
                relationship = telling.add(relationship, entry).orElseGet(() -> Relationship.fold(PARISSA, journal));
            }
        }
        return relationship;
    }
}
