package dev.rapport.e2e.fault.load;

import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Several callers at once, at the same few people. */
public final class Load {
    private static final int CALLERS = 8;
    private static final int PEOPLE = 6;
    /** One that is frozen is left for another replica, or asked once more. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Team team;
    private final long seed;
    private final List<Known> people;
    private final Ledger ledger = new Ledger();

    private Load(Team team, long seed, List<Known> people) {
        this.team = team;
        this.seed = seed;
        this.people = people;
    }

    /** Registers the people. */
    public static Load prepared(Team team, long seed) {
        List<Known> people = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> Known.of(
                        team.ana().registers("Person " + number), team.ana().registers("Namesake " + number)))
                .toList();
        return new Load(team, seed, people);
    }

    /** Calls for so long; returns when every call has its answer. */
    public Ledger run(Duration length) throws Exception {
        Instant end = Instant.now().plus(length);
        return run(() -> Instant.now().isBefore(end));
    }

    /** As above, as long as it is to go on. */
    public Ledger run(BooleanSupplier goesOn) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Callable<Void>> work = IntStream.range(0, CALLERS)
                    .mapToObj(number -> (Callable<Void>) () -> {
                        Random chance = new Random(seed + number);
                        new Caller(people, chance, caller("admin", "ana"), caller("automation", "tool"), ledger)
                                .callWhile(goesOn);
                        return null;
                    })
                    .toList();
            for (Future<Void> one : callers.invokeAll(work)) {
                one.get();
            }
        }
        return ledger;
    }

    /** As above, beside what the caller does: on a thread of its own, since on a small machine the common ones are too few to wait on. */
    public FutureTask<Ledger> start(BooleanSupplier goesOn) {
        FutureTask<Ledger> calling = new FutureTask<>(() -> run(goesOn));
        Thread.ofPlatform().name("load").start(calling);
        return calling;
    }

    /** What was answered so far. */
    public Ledger ledger() {
        return ledger;
    }

    /** Whose timelines tell all that happened, each touch once: whoever was merged is told of by another. */
    public List<String> contacts() {
        return people.stream()
                .flatMap(known -> List.of(known.person(), known.duplicate()).stream())
                .map(person -> person.id())
                .filter(id -> !ledger.merged().contains(id))
                .toList();
    }

    private Insistent caller(String role, String member) {
        return new Insistent(
                new Client(team.stack(), team.stack().token(team.workspace(), role, member), PATIENCE), ledger);
    }
}
