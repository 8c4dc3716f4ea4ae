package dev.rapport.e2e.fault.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.fault.plan.Fault.Kind;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration ROUND = Duration.ofSeconds(20);

    @Test
    void theSameSeedGivesTheSameFaults() {
        assertThat(Schedule.of(7, ROUND, 2)).isEqualTo(Schedule.of(7, ROUND, 2));
    }

    @Test
    void anotherSeedGivesOthers() {
        assertThat(Schedule.of(7, ROUND, 2).faults())
                .isNotEqualTo(Schedule.of(8, ROUND, 2).faults());
    }

    @Test
    void aHundredRoundsBreakEveryPartInEveryWayThatItCanBreak() {
        List<String> broken = faults(2).stream()
                .map(fault -> fault.kind() + " " + fault.part() + " " + fault.replica())
                .distinct()
                .sorted()
                .toList();

        assertThat(broken)
                .containsExactlyInAnyOrder(
                        "kill contacts 0",
                        "kill contacts 1",
                        "kill touchpoint 0",
                        "kill touchpoint 1",
                        "kill advisor 0",
                        "kill advisor 1",
                        "kill broker 0",
                        "kill database 0",
                        "pause contacts 0",
                        "pause contacts 1",
                        "pause touchpoint 0",
                        "pause touchpoint 1",
                        "pause advisor 0",
                        "pause advisor 1",
                        "pause broker 0",
                        "pause database 0",
                        "roll contacts 0",
                        "roll contacts 1",
                        "roll touchpoint 0",
                        "roll touchpoint 1",
                        "roll advisor 0",
                        "roll advisor 1",
                        "cut database 0",
                        "cut broker 0",
                        "slow database 0",
                        "slow broker 0",
                        "silence database 0",
                        "silence broker 0");
    }

    @Test
    void somePausesAreLongEnoughToLoseWhatIsLeased() {
        assertThat(faults(1))
                .filteredOn(fault -> fault.kind() == Kind.PAUSE && fault.part() == Part.ADVISOR)
                .extracting(Fault::lasts)
                .anyMatch(lasts -> lasts.compareTo(Duration.ofSeconds(15)) > 0)
                .anyMatch(lasts -> lasts.compareTo(Duration.ofSeconds(5)) < 0);
    }

    @Test
    void faultsComeInOrderWhileCallersCall() {
        List<Fault> faults = Schedule.of(1, ROUND, 1).faults();

        assertThat(faults).hasSizeGreaterThan(4).isSortedAccordingTo(Comparator.comparing(Fault::at));
        assertThat(faults.getLast().at()).isLessThan(ROUND);
    }

    private static List<Fault> faults(int replicas) {
        return LongStream.rangeClosed(1, 100)
                .mapToObj(seed -> Schedule.of(seed, ROUND, replicas).faults())
                .flatMap(List::stream)
                .toList();
    }
}
