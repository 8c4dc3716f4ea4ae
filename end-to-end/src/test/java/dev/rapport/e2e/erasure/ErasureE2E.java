package dev.rapport.e2e.erasure;

import static dev.rapport.e2e.team.Team.daysAgo;
import static dev.rapport.e2e.team.Team.hoursAgo;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Letters only: digits at the end of a handle are no part of a name. */
    private final String unique = UUID.randomUUID()
            .toString()
            .substring(0, 8)
            .chars()
            .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
            .collect(Collectors.joining());

    private final String name = "Parissa Q" + unique;
    private final List<String> said = new ArrayList<>();

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
            Person parissa = team.ana().registers(name);
            Person noor = team.ana().registers("Noor");
            JsonNode both = livedThrough(team, parissa, noor);
            Outbound held = written(team, parissa);
            Outbound lookAlike = takenForHer(team);
            List<String> hers = texts(parissa);

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
            assertThat(lookAlike.awaitStatus("cleared").toString()).doesNotContain(name);

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

    /** @return a meeting with both */
    private JsonNode livedThrough(Team team, Person parissa, Person noor) {
        team.ana().connects(parissa, "linkedin", "them", "accepted", daysAgo(9), text("a note with the connection"));
        team.ana().hears(parissa, "email", text("how can I help you?"), daysAgo(5));
        team.ana().writes(parissa, "email", text("we wrote back by hand"), daysAgo(4));
        team.ana().exchanges(parissa, "given", "introduction", text("introduced to the harbour"), daysAgo(4));
        team.ana()
                .promises(
                        parissa,
                        "us",
                        text("the plans of the pier"),
                        Instant.now().plus(Duration.ofDays(3)));
        team.ana().touchesLightly(parissa, "them", "shared", text("ten small theatres"), daysAgo(3));
        consent(team, parissa, "x", "opted_out");
        consent(team, parissa, "email", "opted_in");
        team.client("member", "ana")
                .send(Call.post(
                                TOUCHPOINT,
                                "/v1/meetings",
                                Json.object(
                                        "contacts", List.of(parissa.ref()),
                                        "mode", "phone",
                                        "status", "held",
                                        "startsAt", hoursAgo(3),
                                        "endsAt", hoursAgo(2),
                                        "title", text("about the lighthouse"),
                                        "notes", text("she will move to the coast")))
                        .with("Idempotency-Key", "meeting-" + unique))
                .expect(201);
        return team.client("member", "ana")
                .create(
                        TOUCHPOINT,
                        "/v1/meetings",
                        Json.object(
                                "contacts", List.of(parissa.ref(), noor.ref()),
                                "mode", "in_person",
                                "status", "held",
                                "startsAt", daysAgo(6),
                                "title", "Market"));
    }

    private void consent(Team team, Person person, String channel, String status) {
        team.client("member", "ana")
                .send(Call.put(
                        CONTACTS,
                        "/v1/contacts/" + person.id() + "/consents/" + channel,
                        Json.object("status", status, "source", text("said so on the pier, " + channel))))
                .expect(200);
    }

    /** Messages in every state that there is. */
    private Outbound written(Team team, Person parissa) {
        Upload.of(team.client("member", "ana"), """
                        From x Sun May 03 14:00:00 +0000 2026
                        Message-ID: <%s@mail.example>
                        From: %s <%s>
                        To: ana@ana-lima.example
                        Date: Fri, 1 May 2026 10:00:00 +0000
                        Subject: Hello

                        %s
                        """.formatted(
                                unique, name, parissa.email(), text("a mail from the archive")))
                .ended(SOON);
        Outbound held = team.tool().proposes(Draft.to(parissa, text("Thank you for following me")));
        held.awaitStatus("held");
        Outbound discarded = team.tool().proposes(Draft.to(parissa, text("Thank you for following us")));
        decided(team, discarded, "discard");
        discarded.awaitStatus("discarded");
        decided(team, held, "snooze");
        Outbound sent = team.tool()
                .asksToSend(Draft.to(parissa, text("Your password was reset")).with("category", "transactional"));
        sent.sent().expect(200);
        Outbound failed = team.tool()
                .asksToSend(Draft.to(parissa, text("Your invoice is ready")).with("category", "transactional"));
        failed.failed().expect(200);
        team.tool().proposes(Draft.to(parissa, text("Your order is here")).with("category", "transactional"));
        JsonNode refused = team.client("automation", "tool")
                .send(Call.post(
                                TOUCHPOINT,
                                "/v1/outbound-messages",
                                Json.object("contact", parissa.ref(), "channel", "x", "body", text("News of the week")))
                        .with("Prefer", "wait=10")
                        .with("Idempotency-Key", "refused-" + unique))
                .expect(200);
        assertThat(refused.path("status").asText()).isEqualTo("refused");
        return held;
    }

    private void decided(Team team, Outbound message, String action) {
        int revision = message.now().at("/verdict/revision").asInt();
        team.client("member", "ana")
                .send(Call.post(
                        ADVISOR,
                        "/v1/reviews/" + message.id() + "/decision",
                        Json.object(
                                "action",
                                action,
                                "revision",
                                revision,
                                "note",
                                text("a reviewer's note: " + action),
                                "until",
                                action.equals("snooze") ? Instant.now().plus(Duration.ofHours(1)) : null)))
                .expect(200);
    }

    /** A message to somebody with a like handle is held because of her. */
    private Outbound takenForHer(Team team) {
        Draft draft = new Draft(Json.object(
                "contact",
                Json.object("channel", "x", "address", "parissaq" + unique),
                "channel",
                "x",
                "body",
                "The maps of the new town are ready."));
        Outbound message = team.tool().proposes(draft);
        // What the addressee is called is told after the message.
        message.awaitStatus("held");
        assertThat(message.now().toString()).contains("possibly_same_person", name);
        return message;
    }

    private String text(String words) {
        String text = words + " " + unique;
        said.add(text);
        return text;
    }

    private List<String> texts(Person parissa) {
        List<String> all = new ArrayList<>(said);
        all.add(name);
        all.add(parissa.email());
        return all;
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
        Person byAddress = new Person("", name, parissa.email());
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
                                    said.getFirst())))
                    .expect(410);
        }
        JsonNode job = Upload.of(
                        team.client("member", "ana"), """
                        From x Sun May 03 14:00:00 +0000 2026
                        Message-ID: <again-%s@mail.example>
                        From: %s <%s>
                        To: ana@ana-lima.example
                        Date: Fri, 1 May 2026 10:00:00 +0000
                        Subject: Hello

                        %s
                        """.formatted(unique, name, parissa.email(), said.getFirst()))
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
        Person parissa = team.ana().registers(name);
        assertThat(parissa.id()).isNotEqualTo(before.id());
        await("what she opted out of").atMost(SOON).untilAsserted(() -> {
            JsonNode answer = team.client("automation", "tool")
                    .send(Call.post(
                                    TOUCHPOINT,
                                    "/v1/outbound-messages",
                                    Json.object(
                                            "contact",
                                            Json.object("channel", "x", "address", "@parissa_q" + unique),
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
