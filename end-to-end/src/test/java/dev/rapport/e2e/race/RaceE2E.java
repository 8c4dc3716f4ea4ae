package dev.rapport.e2e.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Published.Event;
import dev.rapport.e2e.race.Racer.Raced;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Team;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Touches, proposals, permits and recalls of the same people at once: the log must show that no permit was blind. */
@ExtendWith(BuiltStack.class)
class RaceE2E {
    private static final int OPERATIONS = 10_000;
    private static final int RACERS = 8;
    private static final int PEOPLE = 10;
    private static final long SEED = Long.getLong("rapport.seed", 20_261_126L);

    @Test
    void noPermitIsGivenByAVerdictThatHasNotSeenEverythingBeforeIt(Team team) throws Exception {
        List<Raced> people = people(team);

        Tally tally = race(team, people);

        System.out.println("race with -Drapport.seed=" + SEED + ": " + tally.counts());
        List<Event> log = team.published()
                .on(Topics.TOUCHPOINTS, events -> numbers(events).containsAll(tally.touches()));
        List<Permits.Permit> permits = new Permits(log, team.published().on(Topics.VERDICTS)).all();
        assertThat(permits).filteredOn(Permits.Permit::blind).isEmpty();
        assertThat(permits).extracting(Permits.Permit::messageId).doesNotHaveDuplicates();
        assertThat(permits).hasSize(tally.permits());
        assertThat(numbers(log)).doesNotHaveDuplicates().containsAll(everyNumberTo(last(log)));
        // It was a race: some who asked came too late, and what was cleared was recalled.
        assertThat(tally.counts()).containsKeys("permit 200", "permit held", "correction 200");
        assertThat(log).extracting(Event::type).contains("dev.rapport.outbound-message.recalled.v1");
    }

    /** {@code contact number} of each event that took one. */
    private static List<String> numbers(List<Event> log) {
        return log.stream()
                .filter(event -> event.sequence() != null)
                .map(event -> person(event) + " " + event.sequence())
                .toList();
    }

    private static Map<String, Long> last(List<Event> log) {
        return log.stream()
                .filter(event -> event.sequence() != null)
                .collect(Collectors.toMap(
                        RaceE2E::person, event -> Objects.requireNonNull(event.sequence()), Math::max));
    }

    private static List<String> everyNumberTo(Map<String, Long> last) {
        return last.entrySet().stream()
                .flatMap(end ->
                        LongStream.rangeClosed(1, end.getValue()).mapToObj(number -> end.getKey() + " " + number))
                .toList();
    }

    private static String person(Event event) {
        return event.data().path("contactId").asText();
    }

    private static List<Raced> people(Team team) {
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> Raced.of(team.ana().registers("Racer " + number)))
                .toList();
    }

    private static Tally race(Team team, List<Raced> people) throws Exception {
        Tally all = new Tally();
        try (ExecutorService racers = Executors.newFixedThreadPool(RACERS)) {
            List<Future<Tally>> running = racers.invokeAll(IntStream.range(0, RACERS)
                    .mapToObj(number -> new Racer(team, new Random(SEED + number), OPERATIONS / RACERS, people))
                    .toList());
            for (Future<Tally> one : running) {
                all.add(one.get());
            }
        }
        return all;
    }
}
