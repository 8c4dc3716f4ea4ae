import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints how each relationship of a workspace stands now: reads a compacted topic from its beginning to its present end. */
public class ReadRelationships {

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: java -cp 'lib/*' ReadRelationships.java BROKER WORKSPACE");
            System.exit(2);
        }
        String workspace = arguments[1];

        // By key, which is workspace/contact. The newest event of a key takes the place of those before it.
        Map<String, String> newest = new TreeMap<>();
        // No group: nobody else shares the partitions, and nothing is remembered of where we stopped.
        Map<String, Object> settings = Map.of("bootstrap.servers", arguments[0]);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("rapport.relationships").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(1))) {
                    // Who may read a topic sees all workspaces; pass over those that are not yours.
                    if (header(event, "ce_workspace").equals(workspace)) {
                        if (event.value() == null) {
                            newest.remove(event.key()); // a tombstone: the contact was erased
                        } else {
                            newest.put(event.key(), event.value());
                        }
                    }
                }
            }
        }
        newest.forEach((key, relationship) -> System.out.println(key + "\t" + relationship));
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
