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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
        Map<String, Integer> counts = new HashMap<>();
        Set<String> asked = new HashSet<>();
        Set<String> occupied = new HashSet<>();
        List<Waiting> late = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> delivered : batch) {
            Optional<Waiting> one = WaitingRecords.of(delivered);
            if (one.isEmpty()) {
                now.add(delivered);
                continue;
            }
            String workspace = one.get().workspace();
            if (asked.add(workspace)) {
                occupied.addAll(room.occupiedBy(Set.of(workspace)));
            }
            if (counts.merge(workspace, 1, Integer::sum) > AT_ONCE || occupied.contains(workspace)) {
                late.add(one.get());
            } else {
                now.add(delivered);
            }
        }
        return late;
    }

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
