package dev.rapport.e2e.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What services have not read yet. */
public final class Unread {
    private static final Pattern GROUPS_OF_SERVICES = Pattern.compile("(contacts|touchpoint|advisor)-.*");

    private Unread() {}

    /** How many records the consumer groups of all services have before them. */
    public static long records(String bootstrapServers) {
        return partitions(bootstrapServers).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The same by group and partition, those apart of which everything is read. */
    public static Map<String, Long> partitions(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<String, Long> unread = new TreeMap<>();
            for (GroupListing group : admin.listGroups(ListGroupsOptions.forConsumerGroups())
                    .all()
                    .get()) {
                if (GROUPS_OF_SERVICES.matcher(group.groupId()).matches()) {
                    unread.putAll(of(group.groupId(), admin));
                }
            }
            return unread;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Long> of(String group, Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        read.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> last =
                admin.listOffsets(ends).all().get();
        Map<String, Long> unread = new HashMap<>();
        read.forEach((partition, offset) -> {
            long left = Objects.requireNonNull(last.get(partition)).offset() - offset.offset();
            if (left > 0) {
                unread.put(group + " of " + partition, left);
            }
        });
        return unread;
    }
}
