package dev.rapport.benchmarks.intake;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/** How many events of the topic a group of consumers has acknowledged. */
public record Committed(Admin admin, String group) implements LongSupplier {

    @Override
    public long getAsLong() {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the offsets of %s cannot be read".formatted(group), e);
        }
    }

    public static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }
}
