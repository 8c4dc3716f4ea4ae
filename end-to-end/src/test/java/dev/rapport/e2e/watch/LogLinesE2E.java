package dev.rapport.e2e.watch;

import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.fault.broken.Breakable;
import dev.rapport.e2e.fault.broken.BreakableStack;
import dev.rapport.e2e.fault.plan.Part;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Log lines of containers are JSON; each says whose work it was and what it belongs to, and none what anybody wrote. */
@ResourceLock("the stack that may be broken")
@Tag("local")
@ExtendWith(Breakable.class)
class LogLinesE2E {
    private static final String WORDS = "quartz-heron-lantern";

    private final BreakableStack stack;
    private final Team team;
    private final String correlationId = "try-" + UUID.randomUUID();
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    LogLinesE2E(BreakableStack stack) {
        this.stack = stack;
        this.team = new Team(stack, "logs-" + UUID.randomUUID());
    }

    @AfterEach
    void mend() {
        stack.mend();
    }

    @Test
    void aLineOfARequestSaysWhoseItWasAndNotWhatItSaid() {
        stack.kill(Part.CONTACTS, 0);

        Answer answer = team.client("automation", "tool")
                .send(Call.post(
                                TOUCHPOINT,
                                "/v1/outbound-messages",
                                Draft.to(Person.stranger("Noor"), WORDS).json())
                        .with("X-Correlation-Id", correlationId)
                        .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(answer.status()).isEqualTo(503);
        LogLines touchpoint = new LogLines(stack.log(TOUCHPOINT, 0));
        JsonNode line =
                touchpoint.first(one -> one.at("/mdc/workspace").asText().equals(team.workspace())
                        && one.path("message").asText().startsWith("contacts-service cannot tell who is meant"));
        assertIsOurs(line);
        assertThat(touchpoint.text()).doesNotContain(WORDS);
    }

    @Test
    void aLineOfARecordSaysWhatTheRecordFollowsFromAndNotWhatItSaid() {
        var record = new ProducerRecord<>(
                Topics.CONNECTIONS, team.workspace() + "/" + UUID.randomUUID(), "{\"note\": \"" + WORDS + "\"}");
        Map.of(
                        "ce_type",
                        "dev.rapport.connection.imagined.v1",
                        "ce_workspace",
                        team.workspace(),
                        "correlation-id",
                        correlationId,
                        "traceparent",
                        "00-" + trace + "-00f067aa0ba902b7-01")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));

        send(record);

        LogLines touchpoint = new LogLines(stack.log(TOUCHPOINT, 0));
        JsonNode line =
                touchpoint.first(one -> one.at("/mdc/workspace").asText().equals(team.workspace())
                        && one.path("message").asText().endsWith("goes to the dead letters"));
        assertIsOurs(line);
        assertThat(touchpoint.text()).doesNotContain(WORDS);
    }

    private void assertIsOurs(JsonNode line) {
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.at("/mdc/workspace").asText()).isEqualTo(team.workspace());
        assertThat(line.at("/mdc/correlationId").asText()).isEqualTo(correlationId);
        assertThat(line.at("/mdc/traceId").asText()).isEqualTo(trace);
    }

    private void send(ProducerRecord<String, String> record) {
        try (var kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            kafka.send(record);
        }
    }
}
