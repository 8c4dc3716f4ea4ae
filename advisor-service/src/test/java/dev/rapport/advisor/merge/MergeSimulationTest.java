package dev.rapport.advisor.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People are merged and parted at random while things happen with them. Their logs are delivered each in its order, mixed with one
 * another and with repeats.
 */
class MergeSimulationTest {
    private static final String WORKSPACE = "team";
    private static final List<UUID> CONTACTS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));
    private static final String[] WHOSE_NUMBERS_DIFFER = {"seen", "contact.newest", "latest"};

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void onceAllArePartedEverythingIsAsIfNobodyHadEverBeenMerged(long seed) {
        Random random = new Random(seed);
        Sequencer merging = new Sequencer(WORKSPACE);
        Sequencer never = new Sequencer(WORKSPACE);
        Happenings happenings = new Happenings(random, CONTACTS);
        for (int step = 0; step < 300; step++) {
            mergeOrPart(merging, random);
            TouchpointEvent event = happenings.next(merging.now());
            merging.tell(event);
            never.tell(event);
        }
        CONTACTS.stream().filter(merging::isMerged).forEach(merging::unmerge);
        List<Envelope<TouchpointEvent>> delivered = delivered(merging.published(), random);

        Advisor parted = new Advisor(delivered, random);

        Advisor untouched = new Advisor(never.published(), random);
        for (UUID contact : CONTACTS) {
            assertThat(parted.people.survivor(key(contact))).isEqualTo(key(contact));
            assertThat(parted.of(contact).seen().complete()).isTrue();
            assertSame(parted.of(contact), untouched.of(contact));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
    void theSurvivorsHistoryIsTheJoinedOne(long seed) {
        Random random = new Random(seed);
        Sequencer merging = new Sequencer(WORKSPACE);
        Sequencer one = new Sequencer(WORKSPACE);
        Happenings happenings = new Happenings(random, CONTACTS.subList(0, 3));
        for (int step = 0; step < 200; step++) {
            if (step == 60) {
                merging.merge(CONTACTS.get(0), CONTACTS.get(1));
            }
            if (step == 120) {
                merging.merge(CONTACTS.get(1), CONTACTS.get(2));
            }
            TouchpointEvent event = happenings.next(merging.now());
            merging.tell(event);
            one.tell(Happenings.toldOf(CONTACTS.get(2), event));
        }

        Advisor joined = new Advisor(delivered(merging.published(), random), random);

        Relationship expected = new Advisor(one.published(), random).of(CONTACTS.get(2));
        for (UUID contact : CONTACTS.subList(0, 3)) {
            assertThat(joined.of(contact))
                    .usingRecursiveComparison()
                    .ignoringFields("seen", "latest", "contact")
                    .withComparatorForType(MergeSimulationTest::nearly, Double.class)
                    .isEqualTo(expected);
        }
        assertThat(joined.of(CONTACTS.get(0)).seen().complete()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43, 44})
    void theSurvivorWaitsForTheLastOfTheDuplicatesLog(long seed) {
        Random random = new Random(seed);
        Sequencer merging = new Sequencer(WORKSPACE);
        Happenings happenings = new Happenings(random, CONTACTS.subList(0, 2));
        for (int step = 0; step < 40; step++) {
            merging.tell(happenings.next(merging.now()));
        }
        merging.merge(CONTACTS.get(0), CONTACTS.get(1));
        List<Envelope<TouchpointEvent>> all = merging.published();
        Envelope<TouchpointEvent> last = all.stream()
                .filter(event -> event.sequence() != null
                        && event.key().endsWith(CONTACTS.get(0).toString()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        List<Envelope<TouchpointEvent>> withoutLast =
                all.stream().filter(event -> event != last).toList();
        Advisor waiting = new Advisor(withoutLast, random);
        boolean before = waiting.of(CONTACTS.get(1)).seen().complete();

        waiting.take(List.of(last));

        assertThat(before).isFalse();
        assertThat(waiting.of(CONTACTS.get(1)).seen().complete()).isTrue();
    }

    private static void mergeOrPart(Sequencer merging, Random random) {
        UUID one = CONTACTS.get(random.nextInt(CONTACTS.size()));
        UUID other = CONTACTS.get(random.nextInt(CONTACTS.size()));
        int dice = random.nextInt(12);
        if (dice == 0 && !merging.isMerged(one) && !merging.log(other).equals(one)) {
            merging.merge(one, merging.log(other));
        } else if (dice == 1 && merging.isMerged(one)) {
            merging.unmerge(one);
        }
    }

    /** Each log in its order, mixed with the others, some of it twice. */
    private static List<Envelope<TouchpointEvent>> delivered(List<Envelope<TouchpointEvent>> all, Random random) {
        Map<String, List<Envelope<TouchpointEvent>>> logs = new HashMap<>();
        all.forEach(event ->
                logs.computeIfAbsent(event.key(), key -> new ArrayList<>()).add(event));
        List<List<Envelope<TouchpointEvent>>> open = new ArrayList<>(logs.values());
        List<Envelope<TouchpointEvent>> delivered = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Envelope<TouchpointEvent>> log = open.get(random.nextInt(open.size()));
            delivered.add(log.removeFirst());
            if (random.nextInt(5) == 0) {
                delivered.add(delivered.get(random.nextInt(delivered.size())));
            }
            open.removeIf(List::isEmpty);
        }
        return delivered;
    }

    private static void assertSame(Relationship one, Relationship other) {
        assertThat(one)
                .usingRecursiveComparison()
                .ignoringFields(WHOSE_NUMBERS_DIFFER)
                .withComparatorForType(MergeSimulationTest::nearly, Double.class)
                .isEqualTo(other);
    }

    private static int nearly(double one, double other) {
        boolean same = Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
        return same ? 0 : Comparator.<Double>naturalOrder().compare(one, other);
    }

    private static ContactKey key(UUID contact) {
        return new ContactKey(WORKSPACE, contact);
    }

    /** Takes events in, in batches of any size, and knows who is who. */
    private static final class Advisor {
        private final InMemoryJournal journal = new InMemoryJournal();
        private SamePeople people = SamePeople.of(unheardOf());

        Advisor(List<Envelope<TouchpointEvent>> delivered, Random random) {
            List<Envelope<TouchpointEvent>> left = new ArrayList<>(delivered);
            while (!left.isEmpty()) {
                List<Envelope<TouchpointEvent>> batch = left.subList(0, 1 + random.nextInt(Math.min(20, left.size())));
                take(List.copyOf(batch));
                batch.clear();
            }
        }

        void take(List<Envelope<TouchpointEvent>> batch) {
            List<Envelope<TouchpointEvent>> news = new ArrayList<>(journal.append(batch));
            Collections.reverse(news);
            people = people.after(news);
        }

        Relationship of(UUID contact) {
            ContactKey survivor = people.survivor(key(contact));
            return Relationship.fold(
                    journal.history(survivor, people.merge(survivor).merged()));
        }

        private static Map<ContactKey, Known> unheardOf() {
            Map<ContactKey, Known> known = new HashMap<>();
            CONTACTS.forEach(contact -> known.put(key(contact), Known.unheardOf(contact)));
            return known;
        }
    }
}
