package dev.rapport.e2e.fault.broken;

import dev.rapport.e2e.fault.plan.Fault;
import dev.rapport.e2e.fault.plan.Fault.Kind;
import dev.rapport.e2e.fault.plan.Part;
import dev.rapport.e2e.fault.plan.Schedule;
import dev.rapport.testing.network.TcpRelay;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

/** Does to a stack what the schedule says. Faults of several parts overlap; of one part one comes after the other. */
public final class Saboteur {
    private static final Duration SLOW = Duration.ofMillis(30);

    private final BreakableStack stack;
    private final Map<Part, ReentrantLock> turns = new EnumMap<>(Part.class);
    private final List<Downtime> downtimes = new CopyOnWriteArrayList<>();

    /** A process was dead, or did nothing. */
    public record Downtime(Part part, int replica, Instant from, Instant to) {}

    public Saboteur(BreakableStack stack) {
        this.stack = stack;
        for (Part part : Part.values()) {
            turns.put(part, new ReentrantLock());
        }
    }

    /** Returns when the last fault is over; what was killed may still be starting. */
    public void play(Schedule schedule) throws Exception {
        Instant start = Instant.now();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var faults = hands.invokeAll(schedule.faults().stream()
                    .map(fault -> Executors.callable(() -> play(fault, start)))
                    .toList());
            for (var fault : faults) {
                fault.get();
            }
        }
    }

    public List<Downtime> downtimes() {
        return List.copyOf(downtimes);
    }

    private void play(Fault fault, Instant start) {
        rest(Duration.between(Instant.now(), start.plus(fault.at())));
        ReentrantLock turn = Objects.requireNonNull(turns.get(fault.part()), "every part has one");
        turn.lock();
        try {
            play(fault);
        } finally {
            turn.unlock();
        }
    }

    private void play(Fault fault) {
        switch (fault.kind()) {
            case KILL -> {
                stack.kill(fault.part(), fault.replica());
                down(fault);
                stack.start(fault.part(), fault.replica());
            }
            case PAUSE -> {
                stack.signal(fault.part(), fault.replica(), "STOP");
                down(fault);
                stack.signal(fault.part(), fault.replica(), "CONT");
            }
            case ROLL -> {
                stack.signal(fault.part(), fault.replica(), "TERM");
                stack.replica(fault.part().service().orElseThrow(), fault.replica())
                        .awaitEnd();
                stack.start(fault.part(), fault.replica());
            }
            case CUT -> stack.line(fault.part()).cut();
            case SLOW, SILENCE -> {
                TcpRelay line = stack.line(fault.part());
                if (fault.kind() == Kind.SLOW) {
                    line.delay(SLOW);
                } else {
                    line.silence();
                }
                rest(fault.lasts());
                line.mend();
            }
        }
    }

    private void down(Fault fault) {
        Instant from = Instant.now();
        rest(fault.lasts());
        downtimes.add(new Downtime(fault.part(), fault.replica(), from, Instant.now()));
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time.isNegative() ? Duration.ZERO : time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the round was interrupted", e);
        }
    }
}
