package dev.rapport.advisor.signin.team.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.rapport.advisor.signin.rest.TeamSettings;
import dev.rapport.advisor.signin.team.rest.NotSignedIn.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderTest {

    @Test
    void whereNobodyListensTheProviderIsAway() throws IOException {
        int port;
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = any.getLocalPort();
        }

        NotSignedIn refused = refused(port);

        assertThat(refused.refusal()).isEqualTo(Refusal.AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"issuer\": \"https://another.example\"}", "{}", "no JSON"})
    void whatAnotherSaysOrNobodyUnderstandsIsNotTheProviders(String says) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            byte[] bytes = says.getBytes(UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(200, bytes.length);
            try (call) {
                call.getResponseBody().write(bytes);
            }
        });
        server.start();
        try {
            NotSignedIn refused = refused(server.getAddress().getPort());

            assertThat(refused.refusal()).isEqualTo(Refusal.MISUNDERSTOOD);
        } finally {
            server.stop(0);
        }
    }

    private static NotSignedIn refused(int port) {
        var settings = new TeamSettings(
                Optional.of("http://127.0.0.1:" + port),
                Optional.of("console"),
                Optional.empty(),
                Optional.of("https://rapport.example.org"),
                "openid");
        return catchThrowableOfType(NotSignedIn.class, () -> new Provider(settings, Clock.systemUTC()).says());
    }
}
