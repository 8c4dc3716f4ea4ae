package dev.rapport.e2e.recipe;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The doorman of the recipes, started from its very file and by the very command of the page. */
final class Doorman implements AutoCloseable {
    static final String PASSWORD = "open sesame";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int port;
    private final Process process;

    private Doorman(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** Returns when it listens. @param settings all but where it listens, and its password */
    static Doorman opens(Map<String, String> settings) {
        int port = freePort();
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(Map.of(
                "PORT", "" + port,
                "PASSWORD", PASSWORD,
                "CALLBACK_URL", "http://localhost:" + port + "/cleared"));
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "exec " + Recipes.command("Doorman.java"))
                .directory(Home.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Home.path().resolve("end-to-end/target/doorman.log").toFile()));
        all.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"));
        builder.environment().putAll(all);
        try {
            var doorman = new Doorman(port, builder.start());
            await("the doorman")
                    .atMost(PATIENCE)
                    .failFast("it ended", () -> !doorman.process.isAlive())
                    .until(doorman::listens);
            return doorman;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a tool that was told its password. @param path where this kind of tool posts */
    Http.Answer hears(String path, JsonNode post) {
        return hears(path, PASSWORD, post);
    }

    Http.Answer hears(String path, String password, JsonNode post) {
        byte[] tool = ("rapport:" + password).getBytes(StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(tool);
        return Http.post("http://localhost:" + port + path, Map.of("Authorization", basic), Json.write(post));
    }

    /** A call that says it came from Rapport. */
    Http.Answer isCalled(Map<String, String> headers, JsonNode event) {
        return Http.post("http://localhost:" + port + "/cleared?key=k", headers, Json.write(event));
    }

    private boolean listens() {
        try (var ignored = new Socket("localhost", port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
