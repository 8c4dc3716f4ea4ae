package dev.rapport.touchpoint.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what is to be told, and tells nobody. */
final class QueuedDeliveries implements Deliveries {
    final List<Delivery> added = new ArrayList<>();

    @Override
    public void add(List<Delivery> deliveries) {
        added.addAll(deliveries);
    }

    @Override
    public List<Due> due(Instant now, Shares.Full without, int atMost) {
        return List.of();
    }

    @Override
    public List<Sealed> claim(List<Due> chosen, Instant lostAt) {
        return List.of();
    }

    @Override
    public void put(Delivery delivery) {}

    @Override
    public Optional<Delivery> find(String workspace, UUID id) {
        return Optional.empty();
    }

    @Override
    public List<Delivery> list(Of of, @Nullable Place after, int atMost) {
        return List.of();
    }

    @Override
    public void restart(Delivery delivery) {}

    @Override
    public void forget(Instant before) {}
}
