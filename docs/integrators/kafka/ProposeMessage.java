import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Hands a message in to Rapport, and prints the id under which its verdicts come. */
public class ProposeMessage {

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 4) {
            System.err.println("usage: java -cp 'lib/*' ProposeMessage.java BROKER WORKSPACE E-MAIL-ADDRESS TEXT");
            System.exit(2);
        }
        String broker = arguments[0];
        String workspace = arguments[1];
        String address = arguments[2];
        String text = arguments[3];

        // Keep it beside your message. Handed in again under the same id, after a crash say, it is not proposed again.
        String id = UUID.randomUUID().toString();
        String message = """
                {"contact": {"channel": "email", "address": %s}, "channel": "email", "body": %s, "sender": "my tool"}"""
                .formatted(quoted(address), quoted(text));

        // Messages of one key are proposed in their order; here the key is the address.
        var handedIn = new ProducerRecord<>("rapport.outbound.proposed", address, message);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", "/my-tool",
                        "ce_type", "dev.rapport.outbound-message.handed-in.v1",
                        "ce_workspace", workspace)
                .forEach((name, value) -> handedIn.headers().add(name, value.getBytes(UTF_8)));

        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(handedIn).get();
        }
        System.out.println(id);
    }

    /** As a JSON string. Any JSON library does this for you. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char unit : text.toCharArray()) {
            if (unit < ' ') {
                json.append(String.format("\\u%04x", (int) unit));
            } else {
                json.append(unit == '"' || unit == '\\' ? "\\" : "").append(unit);
            }
        }
        return json.append('"').toString();
    }
}
