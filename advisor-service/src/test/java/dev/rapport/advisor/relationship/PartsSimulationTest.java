package dev.rapport.advisor.relationship;

import static dev.rapport.advisor.Story.PARISSA;
import static dev.rapport.advisor.relationship.RandomJournals.START;
import static dev.rapport.advisor.relationship.Sameness.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.health.HealthOf;
import dev.rapport.advisor.journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a journal is cut into: put together, its parts say what the whole does. */
class PartsSimulationTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43, 44, 45, 46, 47, 48, 49, 50})
    void twoPartsOfAJournalMergeToTheHealthOfTheWhole(long seed) {
        RandomJournals journals = new RandomJournals(seed);
        List<Entry> journal = journals.journal(300);
        Map<Boolean, List<Entry>> parts = journals.withRepeats(journal).stream()
                .collect(Collectors.partitioningBy(entry -> entry.touchId() != null
                        && new Random(seed + entry.touchId().hashCode()).nextBoolean()));
        Relationship one = Relationship.fold(PARISSA, parts.getOrDefault(true, List.of()));
        Relationship other = Relationship.fold(PARISSA, parts.getOrDefault(false, List.of()));

        Relationship merged = one.merge(other);

        Relationship whole = Relationship.fold(PARISSA, journal);
        assertThat(other.merge(one).engagement()).isEqualTo(merged.engagement()).isEqualTo(whole.engagement());
        for (int days : new int[] {0, 30, 200, 366, 500}) {
            Instant now = START.plus(Duration.ofDays(days));
            assertThat(HealthOf.at(merged, now))
                    .usingRecursiveComparison()
                    .withComparatorForType(Sameness::nearly, Double.class)
                    .isEqualTo(HealthOf.at(whole, now));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62, 63, 64, 65, 66, 67, 68})
    void aCorrectionOfALongHistoryIsTheSameAsFoldingAllAndReadsAPart(long seed) {
        List<Entry> journal = new RandomJournals(seed).journal(600);
        InMemoryParts parts = new InMemoryParts();
        LongHistories histories = new LongHistories(parts, 100, 20);
        ContactKey contact = new ContactKey("acme", PARISSA);
        Relationship relationship = Relationship.of(PARISSA);
        int corrected = 0;
        int read = 0;

        for (Entry entry : journal) {
            boolean toldBefore = entry.touchId() != null
                    && parts.journal.stream().anyMatch(other -> Objects.equals(other.touchId(), entry.touchId()));
            parts.journal.add(entry);
            Relationship before = relationship;
            Optional<Relationship> byParts =
                    toldBefore ? histories.corrected(contact, before, List.of(entry)) : Optional.empty();
            if (byParts.isPresent()) {
                corrected++;
                read += parts.read();
            }
            relationship = byParts.orElseGet(() -> toldBefore || before.mustFoldAgain(entry)
                    ? Relationship.fold(PARISSA, parts.journal)
                    : before.add(entry));
            histories.keepUp(contact, before, relationship);
            parts.read();
        }

        assertSame(relationship, Relationship.fold(PARISSA, journal));
        assertThat(corrected).isGreaterThan(50);
        assertThat(read / corrected).isLessThan(100);
    }
}
