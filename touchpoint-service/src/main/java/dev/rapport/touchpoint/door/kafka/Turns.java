package dev.rapport.touchpoint.door.kafka;

import dev.rapport.messaging.fault.PassingFault;
import dev.rapport.messaging.fault.Patience;
import dev.rapport.touchpoint.door.WaitingRoom;
import dev.rapport.touchpoint.door.WaitingRoom.Waiting;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Lets each workspace through the door with a few records at a time. What one hands in faster waits, in its order, and those
 * who wait take turns: so whatever stands behind a flood in its partition is reached as fast as records can be put aside.
 */
@Singleton
class Turns {
    /** Of a workspace: of each batch that is read, and at each turn. */
    static final int AT_ONCE = 50;

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final WaitingRoom room;
    private final Clock clock;

    Turns(WaitingRoom room, Clock clock) {
        this.room = room;
        this.clock = clock;
    }

    /** Those that may go on now, in their order; the others are in the waiting room then. */
    List<ConsumerRecord<String, byte[]>> admit(Iterable<ConsumerRecord<String, byte[]>> batch) {
        return Patience.with(
                "the database to let messages wait",
                PassingFault::in,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    List<ConsumerRecord<String, byte[]>> now = new ArrayList<>();
                    room.enter(late(batch, now));
                    return now;
                }));
    }

    /** @param now is given the others */
    private List<Waiting> late(
            Iterable<ConsumerRecord<String, byte[]>> batch, List<ConsumerRecord<String, byte[]>> now) {
        List<Arrival> arrivals = StreamSupport.stream(batch.spliterator(), false)
                .map(delivered -> new Arrival(delivered, WaitingRecords.of(delivered)))
                .toList();
        Set<String> occupied = room.occupiedBy(arrivals.stream()
                .flatMap(arrival -> arrival.waiting().stream())
                .map(Waiting::workspace)
                .collect(Collectors.toSet()));
        Map<String, Integer> counts = new HashMap<>();
        List<Waiting> late = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            arrival.waiting()
                    .filter(one -> counts.merge(one.workspace(), 1, Integer::sum) > AT_ONCE
                            || occupied.contains(one.workspace()))
                    .ifPresentOrElse(late::add, () -> now.add(arrival.delivered()));
        }
        return late;
    }

    /** @param waiting the record as it would wait; empty for one that cannot */
    private record Arrival(ConsumerRecord<String, byte[]> delivered, Optional<Waiting> waiting) {}

    /** Whether a message to the same, that came before this one, still waits for contacts-service. */
    boolean waits(ConsumerRecord<String, byte[]> delivered, String whom) {
        return WaitingRecords.of(delivered)
                .filter(record -> room.waitsBefore(record, whom))
                .isPresent();
    }

    /**
     * Has it wait for contacts-service, behind nobody and ahead of none but those to the same contact.
     *
     * @param asked whether contacts-service was asked for it
     * @return false when it cannot wait
     */
    boolean putOff(ConsumerRecord<String, byte[]> delivered, String whom, boolean asked) {
        return WaitingRecords.of(delivered)
                .map(record -> Patience.with(
                        "the database to let a message wait",
                        PassingFault::in,
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            room.putOff(record, whom, asked, clock.instant());
                            return true;
                        })))
                .orElse(false);
    }

    /** As many turns as there are to take. @param proposing may be given again what it was given before */
    void take(Consumer<List<ConsumerRecord<String, byte[]>>> proposing) {
        for (List<Waiting> turn = turn(); !turn.isEmpty(); turn = turn()) {
            proposing.accept(turn.stream().map(WaitingRecords::record).toList());
            room.leave(turn);
        }
    }

    private List<Waiting> turn() {
        Instant now = clock.instant();
        return room.next(AT_ONCE, now, now.plus(LEASE));
    }
}
