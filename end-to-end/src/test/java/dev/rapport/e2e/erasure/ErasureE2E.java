package dev.rapport.e2e.erasure;

import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.client.Receiver;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.stack.Tables;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody with whom everything happened is told all that is held of her, and erased: no table of any service has a trace of her. */
@ExtendWith(BuiltStack.class)
@Tag("local")
class ErasureE2E {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Lived lived = new Lived();

    @Test
    void nobodyFindsATraceOfAnErasedPersonAndNothingBringsHerBack(Team team) {
        Tables tables = Tables.of(team.stack());
        Client admin = team.client("admin", "ada");
        team.introduces("ana-lima.example");
        try (Receiver receiver = new Receiver()) {
            admin.send(Call.post(
                            TOUCHPOINT,
                            "/v1/webhooks",
                            Json.object(
                                    "url",
                                    receiver.url(),
                                    "events",
                                    List.of("outbound.held", "outbound.refused", "contact.paused"))))
                    .expect(201);
            Person parissa = team.ana().registers(lived.name());
            Person noor = team.ana().registers("Noor");
            JsonNode both = lived.through(team, parissa, noor);
            Outbound held = lived.written(team, parissa);
            Outbound lookAlike = lived.takenForHer(team);
            List<String> hers = lived.texts(parissa);

            await("all of her in the export")
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(export(admin, parissa)).contains(hers));
            assertThat(tables.holding(hers)).isNotEmpty();

            admin.send(Call.delete(CONTACTS, "/v1/contacts/" + parissa.id())).expect(202);

            await("her ids gone in every service").atMost(SOON).untilAsserted(() -> gone(team, parissa, held));
            await("no trace in any table")
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(tables.holding(hers)).isEmpty());
            assertThat(Json.texts(
                            team.client("member", "ana")
                                    .get(
                                            TOUCHPOINT,
                                            "/v1/meetings/" + both.path("id").asText())
                                    .path("contacts"),
                            "id"))
                    .containsExactly(noor.id());
            assertThat(lookAlike.awaitStatus("cleared").toString()).doesNotContain(lived.name());

            redelivered(team, parissa);
            named(team, parissa);
            marked(team);
            assertThat(tables.holding(hers)).isEmpty();
            assertThat(team.published()
                            .on(Topics.all().stream()
                                    .map(Topics.Topic::name)
                                    .filter(topic -> topic.endsWith(".dlq"))
                                    .toList()))
                    .as("dropped, and not put aside")
                    .isEmpty();

            anew(team, parissa);
        }
    }

    private static String export(Client admin, Person parissa) {
        return admin.get(CONTACTS, "/v1/contacts/" + parissa.id() + "/export").toString();
    }

    private static void gone(Team team, Person parissa, Outbound message) {
        Client ana = team.client("member", "ana");
        for (Call call : List.of(
                Call.get(CONTACTS, "/v1/contacts/" + parissa.id()),
                Call.get(CONTACTS, "/v1/contacts/" + parissa.id() + "/connections"),
                Call.get(TOUCHPOINT, "/v1/timelines/" + parissa.id()),
                Call.get(TOUCHPOINT, "/v1/outbound-messages/" + message.id()),
                Call.post(TOUCHPOINT, "/v1/outbound-messages/" + message.id() + "/permit", Json.object()),
                Call.get(ADVISOR, "/v1/relationships/" + parissa.id()),
                Call.get(ADVISOR, "/v1/relationships/" + parissa.id() + "/history"),
                Call.get(ADVISOR, "/v1/reviews/" + message.id()))) {
            ana.send(call).expect(410);
        }
        team.client("admin", "ada")
                .send(Call.delete(CONTACTS, "/v1/contacts/" + parissa.id()))
                .expect(202);
    }

    /** All that the topics hold of her, as it came and under other ids. */
    private static void redelivered(Team team, Person parissa) {
        Map<String, Object> broker = Map.of("bootstrap.servers", team.stack().bootstrapServers());
        List<String> topics = List.of(Topics.CONNECTIONS, Topics.TOUCHPOINTS, Topics.VERDICTS, Topics.RELATIONSHIPS);
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> hers = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found -> {
                    if (Topics.key(team.workspace(), parissa.id()).equals(found.key()) && found.value() != null) {
                        hers.add(found);
                    }
                });
            }
            assertThat(hers).hasSizeGreaterThan(20);
            for (ConsumerRecord<String, byte[]> found : hers) {
                producer.send(new ProducerRecord<>(found.topic(), null, found.key(), found.value(), found.headers()));
                found.headers().remove("ce_id");
                found.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
                producer.send(new ProducerRecord<>(found.topic(), null, found.key(), found.value(), found.headers()));
            }
        }
    }

    /** Whatever names her stores nothing. */
    private void named(Team team, Person parissa) {
        Person byAddress = new Person("", lived.name(), parissa.email());
        for (Person person : List.of(parissa, byAddress)) {
            for (String role : List.of("member", "automation", "recorder")) {
                team.client(role, "somebody")
                        .send(Call.post(
                                TOUCHPOINT,
                                "/v1/outbound-messages",
                                Draft.to(person, "Hello").json()))
                        .expect(410);
            }
            team.client("recorder", "crm")
                    .send(Call.post(
                            TOUCHPOINT,
                            "/v1/messages",
                            Json.object(
                                    "contact",
                                    person.ref(),
                                    "channel",
                                    "email",
                                    "direction",
                                    "inbound",
                                    "automated",
                                    false,
                                    "body",
                                    lived.first())))
                    .expect(410);
        }
        JsonNode job = Upload.of(team.client("member", "ana"), lived.mail("again", parissa, lived.first()))
                .ended(SOON);
        assertThat(job.path("accepted").asInt()).isZero();
        assertThat(Json.texts(job.path("rejected"), "reason")).containsExactly("is about somebody who was erased");
    }

    /** Whatever came before this was read by all. */
    private static void marked(Team team) {
        Outbound marker = team.tool().proposes(Draft.to(Person.stranger("Marker"), "The maps are ready."));
        assertThat(marker.proposed().path("status").asText()).isEqualTo("cleared");
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
    }

    private void anew(Team team, Person before) {
        Person parissa = team.ana().registers(lived.name());
        assertThat(parissa.id()).isNotEqualTo(before.id());
        await("what she opted out of").atMost(SOON).untilAsserted(() -> {
            JsonNode answer = team.client("automation", "tool")
                    .send(Call.post(
                                    TOUCHPOINT,
                                    "/v1/outbound-messages",
                                    Json.object(
                                            "contact",
                                            Json.object("channel", "x", "address", lived.handle()),
                                            "channel",
                                            "x",
                                            "body",
                                            "News of the week"))
                            .with("Prefer", "wait=10"))
                    .expect(200);
            assertThat(answer.path("contactId").asText()).isEqualTo(parissa.id());
            assertThat(answer.path("status").asText()).isEqualTo("refused");
        });
    }
}
