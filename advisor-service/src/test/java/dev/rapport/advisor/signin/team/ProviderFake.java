package dev.rapport.advisor.signin.team;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jspecify.annotations.Nullable;

/**
 * A small identity provider: discovery, authorization, tokens, keys. Whoever comes to sign in says at its form, or with the address,
 * of which {@code workspace} and {@code role} the account is; {@code lies} makes its answer one that must not be believed. It gives a
 * code for one use, to the client and for the PKCE challenge that asked for it. The service under test believes its tokens.
 */
public final class ProviderFake implements QuarkusTestResourceLifecycleManager {
    static final String CLIENT = "rapport-console";
    private static final String SECRET = "a secret: with/signs";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final ProviderTokens tokens = new ProviderTokens();
    private @Nullable HttpServer server;
    private String issuer = "";

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/.well-known/openid-configuration", call -> json(call, 200, metadata()));
            started.createContext("/keys", call -> say(call, 200, "application/json", published()));
            started.createContext("/authorize", this::authorize);
            started.createContext("/token", this::token);
            started.start();
            server = started;
            issuer = "http://127.0.0.1:" + started.getAddress().getPort();
            int port = freePort();
            return Map.of(
                    "quarkus.http.test-port",
                    String.valueOf(port),
                    "rapport.console.url",
                    "http://localhost:" + port,
                    "rapport.sign-in.issuer",
                    issuer,
                    "rapport.sign-in.client-id",
                    CLIENT,
                    "rapport.sign-in.client-secret",
                    SECRET,
                    "mp.jwt.verify.publickey",
                    tokens.publicKey(),
                    "mp.jwt.verify.issuer",
                    issuer,
                    "smallrye.jwt.path.groups",
                    "realm_access/roles");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After those that give the service a port and keys of their own: what this says counts. */
    @Override
    public int order() {
        return 1;
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/authorize",
                "token_endpoint",
                issuer + "/token",
                "jwks_uri",
                issuer + "/keys",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"});
    }

    private String published() {
        return new JsonWebKeySet(tokens.key()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** Who comes without an account's data is shown the form. */
    private void authorize(HttpExchange call) throws IOException {
        Map<String, String> asked = form(call.getRequestURI().getRawQuery());
        if (!asked.containsKey("workspace")) {
            say(call, 200, "text/html; charset=UTF-8", page(asked));
            return;
        }
        String answer = asked.get("redirect_uri") + "?state=" + encoded(asked.get("state"));
        if ("declines".equals(asked.get("lies"))) {
            redirect(call, answer + "&error=access_denied");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        redirect(call, answer + "&iss=" + encoded(issuer) + "&code=" + code);
    }

    private static String page(Map<String, String> asked) {
        String hidden = asked.entrySet().stream()
                .map(one -> "<input type=hidden name=\"%s\" value=\"%s\">".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining());
        return """
                <!doctype html><title>Your team</title><form action="/authorize">%s
                <input name=workspace aria-label=Workspace><input name=role aria-label=Role><button>Go on</button></form>
                """.formatted(hidden);
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> asked = form(new String(call.getRequestBody().readAllBytes(), UTF_8));
        Map<String, String> begun = codes.remove(asked.getOrDefault("code", ""));
        if (!basic().equals(call.getRequestHeaders().getFirst("Authorization"))) {
            json(call, 401, Map.of("error", "invalid_client"));
        } else if (begun == null
                || !Objects.equals(begun.get("redirect_uri"), asked.get("redirect_uri"))
                || !challenge(asked.getOrDefault("code_verifier", "")).equals(begun.get("code_challenge"))) {
            json(call, 400, Map.of("error", "invalid_grant"));
        } else if ("away".equals(begun.get("lies"))) {
            json(call, 503, Map.of());
        } else {
            json(
                    call,
                    200,
                    Map.of(
                            "token_type", "Bearer",
                            "access_token", tokens.access(issuer, begun),
                            "id_token", tokens.id(issuer, begun)));
        }
    }

    private static String basic() {
        String both = encoded(CLIENT) + ":" + encoded(SECRET);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> form(@Nullable String text) {
        Map<String, String> fields = new HashMap<>();
        Arrays.stream(Objects.requireNonNullElse(text, "").split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .forEach(field -> fields.put(field[0], URLDecoder.decode(field[1], UTF_8)));
        return fields;
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(Objects.requireNonNullElse(text, ""), UTF_8);
    }

    private static void redirect(HttpExchange call, String to) throws IOException {
        call.getResponseHeaders().add("Location", URI.create(to).toString());
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private static void json(HttpExchange call, int status, Map<String, ?> says) throws IOException {
        say(call, status, "application/json", JSON.writeValueAsString(says));
    }

    private static void say(HttpExchange call, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", type);
        call.sendResponseHeaders(status, bytes.length);
        try (call) {
            call.getResponseBody().write(bytes);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
