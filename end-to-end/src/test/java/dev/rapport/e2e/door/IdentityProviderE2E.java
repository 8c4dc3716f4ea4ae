package dev.rapport.e2e.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.stack.Home;
import dev.rapport.e2e.stack.LoneService;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;
import dev.rapport.stack.postgres.Databases;
import dev.rapport.stack.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A team's tokens come from where it signs in, whose keys change without anybody telling us. */
@Tag("local")
class IdentityProviderE2E {
    private static final Service SERVICE = Service.ADVISOR;
    private static final int MAX_AGE_OF_KEYS = 2;

    private final Path data = Home.emptyFolder("identity-provider");
    private final Ports ports = Ports.moved(Ports.freeOffset());

    @Test
    void tokensOfAnIdentityProviderAreBelievedWhileItsKeysAre() {
        try (IdentityProvider provider = new IdentityProvider(MAX_AGE_OF_KEYS);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(
                        data.resolve("postgresql"), ports.postgres(), "some-password", data.resolve("pg.log"));
                LoneService advisor = advisor(postgres, provider)) {
            advisor.awaitAnswers();
            String first = provider.token("team");
            assertThat(status(advisor, first)).isEqualTo(200);
            assertThat(status(advisor, provider.token("team", "https://another.example", IdentityProvider.AUDIENCE)))
                    .isEqualTo(401);
            assertThat(status(advisor, provider.token("team", IdentityProvider.ISSUER, "another-service")))
                    .isEqualTo(401);

            provider.rotate();

            assertThat(status(advisor, provider.token("team"))).isEqualTo(200);
            await("the key before is forgotten")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> status(advisor, first) == 401);
        }
    }

    private LoneService advisor(EmbeddedPostgres postgres, IdentityProvider provider) {
        Databases.create(postgres.jdbcUrl("postgres"), postgres.password());
        return LoneService.start(
                SERVICE,
                ports.of(SERVICE),
                data.resolve("advisor.log"),
                Map.of(
                        "RAPPORT_DB_URL",
                        postgres.jdbcUrl(SERVICE.title()),
                        "RAPPORT_DB_PASSWORD",
                        postgres.password(),
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        provider.keysUrl(),
                        "MP_JWT_VERIFY_ISSUER",
                        IdentityProvider.ISSUER,
                        "MP_JWT_VERIFY_AUDIENCES",
                        IdentityProvider.AUDIENCE,
                        "SMALLRYE_JWT_PATH_GROUPS",
                        "realm_access/roles",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "127.0.0.1:" + ports.kafka()));
    }

    private static int status(LoneService service, String token) {
        return new Client(service, token)
                .send(Call.get(SERVICE, "/v1/relationships"))
                .status();
    }
}
