package dev.rapport.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.stack.Home;
import dev.rapport.e2e.stack.LoneService;
import dev.rapport.stack.kafka.EmbeddedKafka;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;
import dev.rapport.stack.postgres.Databases;
import dev.rapport.stack.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service counts as started once it has reached the broker; a broker that goes away later takes it out of no use. */
@Tag("local")
class WithoutBrokerE2E {
    private static final Service SERVICE = Service.TOUCHPOINT;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LONG_ENOUGH_TO_NOTICE = Duration.ofSeconds(5);

    private final Path data = Home.emptyFolder("without-broker");
    private final Ports ports = Ports.moved(Ports.freeOffset());

    @Test
    void aBrokerThatIsAwayHoldsUpAStartAndNothingElse() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(
                        data.resolve("postgresql"), ports.postgres(), "some-password", data.resolve("pg.log"));
                LoneService running = touchpoint(postgres)) {
            running.awaitAnswers();
            assertThat(status(running, "ready")).isEqualTo(200);
            assertThat(status(running, "started")).isEqualTo(503);

            try (EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"), ports.kafka(), ports.controller())) {
                kafka.createTopics(1);
                await().atMost(PATIENCE).until(() -> status(running, "started") == 200);
                await().atMost(PATIENCE)
                        .ignoreExceptionsInstanceOf(ExecutionException.class)
                        .until(() -> reads(kafka, "touchpoint-verdicts"));
            }

            await().during(LONG_ENOUGH_TO_NOTICE)
                    .atMost(PATIENCE)
                    .until(() -> status(running, "ready") == 200 && status(running, "live") == 200);
        }
    }

    private LoneService touchpoint(EmbeddedPostgres postgres) {
        Databases.create(postgres.jdbcUrl("postgres"), postgres.password());
        return LoneService.start(
                SERVICE,
                ports.of(SERVICE),
                data.resolve("touchpoint.log"),
                Map.of(
                        "RAPPORT_DB_URL", postgres.jdbcUrl(SERVICE.title()),
                        "RAPPORT_DB_PASSWORD", postgres.password(),
                        "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka()));
    }

    private static int status(LoneService service, String probe) {
        return new Client(service, "")
                .send(Call.get(SERVICE, "/q/health/" + probe))
                .status();
    }

    /** Has somebody joined the consumer group? */
    private static boolean reads(EmbeddedKafka kafka, String group) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Collection<ConsumerGroupDescription> groups =
                    admin.describeConsumerGroups(List.of(group)).all().get().values();
            return groups.stream().anyMatch(one -> !one.members().isEmpty());
        }
    }
}
