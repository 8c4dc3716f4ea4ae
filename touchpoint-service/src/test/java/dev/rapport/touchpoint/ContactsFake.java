package dev.rapport.touchpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rapport.messaging.EventCodec;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plays contacts-service: everybody who is asked for by address is registered; an id is known when it starts with
 * {@value #KNOWN_HERE_ONLY}. Somebody whose address starts with {@code busy} gets a 503
 * ({@code busy-until-<milliseconds>} until then), with {@code later} three of them, with {@code erased} a 410, with {@code gone} a broken
 * connection, with {@code slow} no answer for a long time.
 */
public final class ContactsFake implements QuarkusTestResourceLifecycleManager {
    public static final String KNOWN_HERE_ONLY = "c0ffee00";

    private static final Pattern BUSY_UNTIL = Pattern.compile("busy-until-(\\d+)@.*");
    private static final Map<String, Object> TEAM = Map.of(
            "ownDomains",
            List.of("ana-lima.example"),
            "ownBrands",
            List.of(),
            "members",
            List.of(Map.of(
                    "id",
                    "ana",
                    "name",
                    "Ana",
                    "identities",
                    List.of(
                            Map.of("channel", "email", "address", "ana@ana-lima.example"),
                            Map.of("channel", "linkedin", "address", "https://www.linkedin.com/in/ana-lima")))));
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/v1/contacts/", this::answer);
            started.createContext("/v1/workspace", call -> say(call, 200, TEAM));
            started.start();
            server = started;
            return Map.of(
                    "rapport.contacts.url",
                    "http://127.0.0.1:" + started.getAddress().getPort(),
                    "rapport.service.secret",
                    "for-tests-only");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange call) throws IOException {
        String last = call.getRequestURI().getPath().substring("/v1/contacts/".length());
        if (last.equals("resolve/batch")) {
            answerAll(call);
        } else if (last.equals("resolve")) {
            JsonNode request = EventCodec.JSON.readTree(call.getRequestBody());
            String address = request.get("address").asText();
            if (address.startsWith("gone")) {
                call.close();
                return;
            }
            if (address.startsWith("slow")) {
                return;
            }
            if (address.startsWith("later") && asked.merge(address, 1, Integer::sum) < 4) {
                say(call, 503, Map.of());
                return;
            }
            boolean registers = request.get("register").asBoolean()
                    && String.valueOf(call.getRequestHeaders().getFirst("Authorization"))
                            .startsWith("Bearer ");
            say(
                    call,
                    !registers ? 400 : address.startsWith("erased") ? 410 : isBusy(address) ? 503 : 201,
                    contact(
                            idOf(request.get("channel").asText(), address),
                            request.get("channel").asText(),
                            address));
        } else {
            say(
                    call,
                    last.startsWith(KNOWN_HERE_ONLY) ? 200 : 404,
                    contact(UUID.fromString(last), "email", last + "@example.org"));
        }
    }

    /** As for one; who is busy keeps all of them waiting. */
    private void answerAll(HttpExchange call) throws IOException {
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode one : EventCodec.JSON.readTree(call.getRequestBody()).get("contacts")) {
            String channel = one.get("channel").asText();
            String address = one.get("address").asText();
            if (isBusy(address)) {
                say(call, 503, Map.of());
                return;
            }
            items.add(
                    address.startsWith("erased")
                            ? Map.of("status", 410)
                            : Map.of("status", 201, "contact", contact(idOf(channel, address), channel, address)));
        }
        say(call, 200, Map.of("items", items));
    }

    private static boolean isBusy(String address) {
        Matcher until = BUSY_UNTIL.matcher(address);
        return address.startsWith("busy")
                && !(until.matches() && Long.parseLong(until.group(1)) <= System.currentTimeMillis());
    }

    /** The id under which an address is registered. */
    public static UUID idOf(String channel, String address) {
        return UUID.nameUUIDFromBytes((channel + address).getBytes(UTF_8));
    }

    private static Map<String, Object> contact(UUID id, String channel, String address) {
        return Map.of(
                "id", id,
                "displayName", address,
                "identities",
                        List.of(Map.of(
                                "id",
                                UUID.nameUUIDFromBytes((id + address).getBytes(UTF_8)),
                                "channel",
                                channel,
                                "address",
                                address)));
    }

    private static void say(HttpExchange call, int status, Object body) throws IOException {
        byte[] bytes = EventCodec.write(body);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        try (call) {
            call.getResponseBody().write(bytes);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
