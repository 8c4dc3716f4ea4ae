package dev.rapport.e2e.fault.plan;

import dev.rapport.e2e.fault.plan.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The faults of one round, in the order of their moments. The same seed gives the same ones. */
public record Schedule(long seed, List<Fault> faults) {
    private static final Duration FIRST = Duration.ofSeconds(2);

    /** A consumer loses its partitions after ten seconds of silence, and a transaction that rests is ended after fifteen. */
    private static final Duration LONG_PAUSE = Duration.ofSeconds(16);

    /** @param length until when faults begin, at the latest @param replicas of each service */
    public static Schedule of(long seed, Duration length, int replicas) {
        Random chance = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        List<Fault.Kind> kinds = new ArrayList<>();
        for (Duration at = FIRST; at.compareTo(length) < 0; at = at.plusMillis(1_000 + chance.nextInt(4_000))) {
            if (kinds.isEmpty()) {
                kinds.addAll(bag(chance));
            }
            Kind kind = kinds.removeLast();
            Part part = part(kind, chance);
            int replica = part.service().isPresent() ? chance.nextInt(replicas) : 0;
            faults.add(new Fault(at, kind, part, replica, length(kind, part, chance)));
        }
        return new Schedule(seed, List.copyOf(faults));
    }

    /** As many kills as all else. */
    private static List<Kind> bag(Random chance) {
        List<Kind> bag = new ArrayList<>(Arrays.asList(Kind.values()));
        bag.addAll(Collections.nCopies(Kind.values().length - 2, Kind.KILL));
        Collections.shuffle(bag, chance);
        return bag;
    }

    private static Part part(Kind kind, Random chance) {
        List<Part> possible = switch (kind) {
            case KILL, PAUSE -> List.of(Part.values());
            case ROLL -> List.of(Part.CONTACTS, Part.TOUCHPOINT, Part.ADVISOR);
            case CUT, SLOW, SILENCE -> List.of(Part.DATABASE, Part.BROKER);
        };
        return possible.get(chance.nextInt(possible.size()));
    }

    private static Duration length(Kind kind, Part part, Random chance) {
        return switch (kind) {
            case KILL -> Duration.ofMillis(chance.nextInt(2_000));
            case PAUSE ->
                part.service().isPresent() && chance.nextBoolean()
                        ? LONG_PAUSE.plusMillis(chance.nextInt(2_000))
                        : Duration.ofMillis(500 + chance.nextInt(4_000));
            case ROLL, CUT -> Duration.ZERO;
            case SLOW, SILENCE -> Duration.ofMillis(1_000 + chance.nextInt(5_000));
        };
    }
}
