package dev.rapport.e2e.client;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What services have not read yet. */
public final class Unread {
    private static final Pattern GROUPS_OF_SERVICES = Pattern.compile("(contacts|touchpoint|advisor)-.*");

    private Unread() {}

    /** How many records the consumer groups of all services have before them. */
    public static long records(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return records(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long records(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> read = new HashMap<>();
        for (GroupListing group :
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            if (GROUPS_OF_SERVICES.matcher(group.groupId()).matches()) {
                Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                offsets.forEach((partition, offset) -> read.merge(partition, offset.offset(), Math::min));
            }
        }
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        read.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().entrySet().stream()
                .mapToLong(end -> end.getValue().offset() - read.getOrDefault(end.getKey(), 0L))
                .sum();
    }
}
