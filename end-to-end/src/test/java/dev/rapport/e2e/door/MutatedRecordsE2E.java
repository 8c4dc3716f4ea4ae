package dev.rapport.e2e.door;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.HandedInEvent;
import dev.rapport.contracts.RelationshipEvent;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.VerdictEvent;
import dev.rapport.contracts.WorkspaceEvent;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.client.Unread;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.stack.Home;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Records on all topics that are nearly right, and some that are nowhere near: the streams go on behind them, for everybody.
 * They stay on the topics, so nearly all tests come first. {@code -Drapport.fuzz.records=} has their number, {@code -Drapport.fuzz.seed=} the seed.
 */
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(BuiltStack.class)
@Isolated
class MutatedRecordsE2E {
    private static final int RECORDS = Integer.getInteger("rapport.fuzz.records", 800);
    private static final long SEED = Long.getLong("rapport.fuzz.seed", 20_260_503);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The first of these that knows a type is where it stands. */
    private static final Map<String, Class<? extends Event>> FAMILIES = families();

    @Test
    void theStreamsGoOnBehindWhateverStandsInThem(Team team) throws IOException {
        Map<String, JsonNode> samples = samples();
        assertThat(samples).hasSizeGreaterThan(40);
        // Of nobody else: what comes of such records is no team's history.
        publish(team, samples, new Mutations(SEED, "mutated-" + UUID.randomUUID()));

        await("everything on the topics is read")
                .atMost(PATIENCE)
                .until(() -> Unread.records(team.stack().bootstrapServers()) == 0);

        for (Service service : Service.values()) {
            assertThat(new Client(team.stack(), "")
                            .send(Call.get(service, "/q/health/ready"))
                            .status())
                    .as(service.toString())
                    .isEqualTo(200);
        }
        Person parissa = team.ana().registers("Parissa");
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        Outbound dm = team.tool().proposes(Draft.to(parissa, "Thank you for following me."));
        assertThat(dm.verdict().decision()).isEqualTo("hold");
    }

    private static void publish(Team team, Map<String, JsonNode> samples, Mutations mutations) {
        List<Map.Entry<String, JsonNode>> whole = List.copyOf(samples.entrySet());
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", team.stack().bootstrapServers(), "max.request.size", Topics.MAX_RECORD_BYTES);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int record = 0; record < RECORDS; record++) {
                Map.Entry<String, JsonNode> sample = whole.get(record % whole.size());
                producer.send(mutations.of(topicOf(sample.getKey()), sample.getKey(), sample.getValue()));
            }
            producer.flush();
        }
        System.out.printf("mutated records (seed %d): %d of %d types%n", SEED, RECORDS, whole.size());
    }

    private static Map<String, Class<? extends Event>> families() {
        Map<String, Class<? extends Event>> families = new LinkedHashMap<>();
        families.put(Topics.CONNECTIONS, ContactEvent.class);
        families.put(Topics.TOUCHPOINTS, TouchpointEvent.class);
        families.put(Topics.VERDICTS, VerdictEvent.class);
        families.put(Topics.WORKSPACES, WorkspaceEvent.class);
        families.put(Topics.RELATIONSHIPS, RelationshipEvent.class);
        families.put(Topics.OUTBOUND_PROPOSED, HandedInEvent.class);
        return families;
    }

    private static String topicOf(String type) {
        return FAMILIES.entrySet().stream()
                .filter(family -> Event.types(family.getValue()).containsKey(type))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Map<String, JsonNode> samples() throws IOException {
        Map<String, JsonNode> samples = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Home.path().resolve("contracts/src/test/resources/golden/v1"))) {
            for (Path file : files.sorted().toList()) {
                samples.put(file.getFileName().toString().replace(".json", ""), Json.read(Files.readAllBytes(file)));
            }
        }
        return samples;
    }
}
