package dev.rapport.e2e.fault;

import dev.rapport.e2e.fault.broken.BreakableStack;
import dev.rapport.e2e.fault.broken.Saboteur;
import dev.rapport.e2e.fault.check.Findings;
import dev.rapport.e2e.fault.load.Ledger;
import dev.rapport.e2e.fault.load.Load;
import dev.rapport.e2e.fault.plan.Fault;
import dev.rapport.e2e.fault.plan.Fault.Kind;
import dev.rapport.e2e.fault.plan.Part;
import dev.rapport.e2e.fault.plan.Schedule;
import dev.rapport.e2e.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * A round that was played.
 *
 * @param found all that was not as it was promised
 */
record Round(Schedule schedule, Ledger ledger, List<String> found, Duration took) {

    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    /** Load and faults at once, in a workspace of its own; then everything is mended, load goes on for a while, and all is looked at. */
    static Round play(BreakableStack stack, long seed, Duration length) throws Exception {
        Instant start = Instant.now();
        Team team = new Team(stack, "chaos-" + seed + "-" + start.toEpochMilli());
        Load load = Load.prepared(team, seed);
        Schedule schedule = Schedule.of(seed, length, stack.replicas());
        Saboteur saboteur = new Saboteur(stack);
        AtomicBoolean over = new AtomicBoolean();
        FutureTask<Ledger> calling = load.start(() -> !over.get());
        saboteur.play(schedule);
        stack.mend();
        Thread.sleep(AFTERWARDS);
        over.set(true);
        List<String> found = found(stack, team, calling, load, saboteur);
        return new Round(schedule, load.ledger(), found, Duration.between(start, Instant.now()));
    }

    /** A round that cannot be finished is one that found something. */
    private static List<String> found(
            BreakableStack stack, Team team, FutureTask<Ledger> calling, Load load, Saboteur saboteur) {
        try {
            return Findings.of(
                    stack,
                    team,
                    calling.get(),
                    load.contacts(),
                    saboteur.downtimes().stream()
                            .filter(down -> down.part() == Part.ADVISOR)
                            .toList());
        } catch (Exception | AssertionError e) {
            return List.of("no end: " + e);
        }
    }

    long count(Kind kind) {
        return schedule.faults().stream().filter(fault -> fault.kind() == kind).count();
    }

    /** For whoever has to play it again. */
    String story() {
        return "%nRound %d found:%n  %s%nIts faults: %s%nCalls: %s%nAgain: ./mvnw verify -Pchaos -Drapport.chaos.rounds=1 -Drapport.chaos.seed=%d%n"
                .formatted(
                        schedule.seed(),
                        String.join("\n  ", found),
                        schedule.faults().stream().map(Fault::toString).collect(Collectors.joining(", ")),
                        ledger.counts(),
                        schedule.seed());
    }
}
