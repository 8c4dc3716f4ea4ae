import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints the verdicts of a workspace as they are given; where a message is named, those of that message, until the first. */
public class ReadVerdicts {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    public static void main(String[] arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("usage: java -cp 'lib/*' ReadVerdicts.java BROKER WORKSPACE [MESSAGE]");
            System.exit(2);
        }
        String workspace = arguments[1];
        String message = arguments.length == 3 ? arguments[2] : "";

        // A group of one's own: it reads everything from the beginning. Keep the name, and it goes on where it stopped.
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", arguments[0],
                "group.id", "my-tool-" + UUID.randomUUID(),
                "auto.offset.reset", "earliest");
        Instant end = Instant.now().plus(PATIENCE);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("rapport.verdicts"));
            while (message.isEmpty() || Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(1))) {
                    // Who may read a topic sees all workspaces; pass over those that are not yours, and types you do not know.
                    boolean given = header(event, "ce_type").equals("dev.rapport.verdict.given.v1");
                    if (given && header(event, "ce_workspace").equals(workspace) && event.value().contains(message)) {
                        // JSON with `verdict`: `decision` is send, hold or refuse; of several, the highest `revision` counts.
                        System.out.println(event.value());
                        if (!message.isEmpty()) {
                            return;
                        }
                    }
                }
            }
        }
        System.err.println("No verdict on " + message + " within " + PATIENCE.toSeconds() + " seconds.");
        System.exit(1);
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
