import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands between a tool that only knows how to post its messages and whatever transmits them: asks Rapport about each one,
 * forwards it when {@code go} is true and never otherwise, and reports what became of it. recipes.md tells how it is used.
 */
final class Doorman {
    private static final List<String> SETTINGS = List.of(
            "PORT", "PASSWORD", "FORWARD_TO", "RAPPORT_URL", "RAPPORT_TOKEN", "CALLBACK_URL", "CALLBACK_SECRET");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    /** The Idempotency-Keys that are being worked on. */
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    /** The ids of what went out, as long as Rapport has not heard of it. */
    private final Set<String> unreported = ConcurrentHashMap.newKeySet();

    private Doorman(Map<String, String> settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, String> settings = System.getenv();
        for (String name : SETTINGS) {
            if (settings.getOrDefault(name, "").isBlank()) {
                throw new IllegalArgumentException("The setting " + name + " is missing.");
            }
        }
        new Doorman(settings).open();
    }

    private void open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(settings.get("PORT"))), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/listmonk", answering(this::isTool, this::listmonk));
        server.createContext("/hubspot", answering(this::isTool, this::hubSpot));
        server.createContext("/cleared", answering(this::isRapport, this::cleared));
        server.start();
        System.out.println("The doorman listens on port " + settings.get("PORT"));
    }

    /** What the caller is told. @param go it went out */
    private record Answer(int status, boolean go, String why) {}

    private interface Guard {
        boolean knows(HttpExchange call, String body) throws Exception;
    }

    private interface Question {
        Answer answer(HttpExchange call, JsonNode body) throws Exception;
    }

    /** A post for each recipient, with the text as it would go out. */
    private Answer listmonk(HttpExchange call, JsonNode post) throws Exception {
        if (post.path("recipients").size() != 1) {
            return new Answer(400, false, "recipients: must be one");
        }
        JsonNode recipient = post.at("/recipients/0");
        ObjectNode message = message("listmonk", recipient, post)
                .put("campaign", post.at("/campaign/name").textValue());
        String campaign = post.at("/campaign/uuid").asText(hash(post));
        return propose("listmonk-" + campaign + "-" + recipient.path("uuid").asText(), message);
    }

    /** The properties that the workflow's action was told to post. */
    private Answer hubSpot(HttpExchange call, JsonNode post) throws Exception {
        ObjectNode message = message("hubspot", post, post).put("campaign", post.path("campaign").textValue());
        return propose("hubspot-" + post.path("id").asText() + "-" + hash(post), message);
    }

    private static ObjectNode message(String sender, JsonNode recipient, JsonNode text) {
        ObjectNode message = JSON.createObjectNode().put("channel", "email").put("sender", sender);
        message.putObject("contact")
                .put("channel", "email")
                .put("address", recipient.path("email").textValue())
                .put("displayName", recipient.path("name").textValue());
        return message.put("subject", text.path("subject").textValue()).put("body", text.path("body").textValue());
    }

    private Answer propose(String key, ObjectNode message) throws Exception {
        String callback = settings.get("CALLBACK_URL") + "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
        return ask("?permit=true", key, message.put("callbackUrl", callback));
    }

    /** What had to wait may go now. Whether it still may, the permit says. */
    private Answer cleared(HttpExchange call, JsonNode event) throws Exception {
        if (!event.path("type").asText().equals("outbound.cleared")) {
            return new Answer(200, false, "Nothing to send.");
        }
        String key = call.getRequestURI().getQuery().substring("key=".length());
        return ask("/" + event.at("/data/id").asText() + "/permit", key, JSON.createObjectNode());
    }

    /** One request, under a key that names the message: whoever asks again gets the same message, and one permit. */
    private Answer ask(String path, String key, ObjectNode body) throws Exception {
        if (!busy.add(key)) {
            return new Answer(503, false, "It is being worked on; ask again.");
        }
        try {
            HttpResponse<String> said = rapport(path, key, body);
            JsonNode answer = JSON.readTree(said.body());
            if (said.statusCode() / 100 != 2) {
                int status = isFinal(said.statusCode(), answer) ? 200 : 503;
                return new Answer(status, false, answer.path("detail").asText());
            }
            return answer.path("go").asBoolean()
                    ? forward(answer)
                    : new Answer(200, false, answer.path("why").asText());
        } finally {
            busy.remove(key);
        }
    }

    /** Nothing that a token, patience or luck would change: it is about this message. */
    private static boolean isFinal(int status, JsonNode problem) {
        return switch (status) {
            case 400, 404, 410, 413, 422 -> true;
            case 409 -> List.of("wait", "stop").contains(problem.path("next").asText());
            default -> false;
        };
    }

    /** With the approved address and text. What went out, and could not be reported, does not go out again. */
    private Answer forward(JsonNode approved) throws Exception {
        String id = approved.path("id").asText();
        if (!unreported.add(id)) {
            return new Answer(200, true, "It went out before.");
        }
        Answer outcome = transmit(id, JSON.createObjectNode()
                .put("address", approved.path("address").textValue())
                .put("subject", approved.path("subject").textValue())
                .put("body", approved.path("body").textValue()));
        ObjectNode report = JSON.createObjectNode();
        try {
            HttpResponse<String> heard = outcome.go()
                    ? rapport("/" + id + "/sent", id, report)
                    : rapport("/" + id + "/failed", id, report.put("reason", outcome.why()).put("retry", false));
            if (heard.statusCode() / 100 == 2) {
                unreported.remove(id);
            }
        } catch (IOException e) {
            System.err.println("Rapport has not heard what became of " + id + ": " + e);
        }
        return outcome;
    }

    private Answer transmit(String id, ObjectNode mail) throws InterruptedException {
        try {
            int status = post(settings.get("FORWARD_TO"), id, mail).statusCode();
            return status / 100 == 2
                    ? new Answer(200, true, "It went out.")
                    : new Answer(200, false, "It could not be forwarded: status " + status);
        } catch (IOException e) {
            return new Answer(200, false, "It could not be forwarded: " + e);
        }
    }

    private HttpResponse<String> rapport(String path, String key, ObjectNode body) throws Exception {
        String token = "Bearer " + settings.get("RAPPORT_TOKEN");
        String url = settings.get("RAPPORT_URL") + "/v1/outbound-messages" + path;
        return post(url, key, body, "Authorization", token, "Prefer", "wait=8");
    }

    private HttpResponse<String> post(String url, String key, ObjectNode body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(12))
                .headers("Content-Type", "application/json", "Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpHandler answering(Guard guard, Question question) {
        return call -> {
            try (call) {
                Answer answer = answer(guard, question, call);
                byte[] said = JSON.writeValueAsBytes(Map.of("go", answer.go(), "why", answer.why()));
                call.getResponseHeaders().add("Content-Type", "application/json");
                call.sendResponseHeaders(answer.status(), said.length);
                call.getResponseBody().write(said);
            }
        };
    }

    private static Answer answer(Guard guard, Question question, HttpExchange call) {
        try {
            String body = new String(call.getRequestBody().readNBytes(1 << 20), StandardCharsets.UTF_8);
            if (!guard.knows(call, body)) {
                return new Answer(401, false, "The doorman does not know you.");
            }
            JsonNode json;
            try {
                json = JSON.readTree(body);
            } catch (JsonProcessingException e) {
                return new Answer(400, false, "That is no JSON.");
            }
            return question.answer(call, json);
        } catch (Exception e) {
            // Whether it may go is not known, so it does not; the caller comes again.
            return new Answer(503, false, "Rapport cannot be asked now: " + e);
        }
    }

    /** Basic authentication, as the user rapport. */
    private boolean isTool(HttpExchange call, String body) {
        byte[] known = ("rapport:" + settings.get("PASSWORD")).getBytes(StandardCharsets.UTF_8);
        return same("Basic " + Base64.getEncoder().encodeToString(known), header(call, "Authorization"));
    }

    /** The signature of Standard Webhooks, not older than five minutes. */
    private boolean isRapport(HttpExchange call, String body) throws Exception {
        String timestamp = header(call, "webhook-timestamp");
        if (!timestamp.matches("[0-9]{1,11}")
                || Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > 300) {
            return false;
        }
        byte[] key = Base64.getDecoder().decode(settings.get("CALLBACK_SECRET").substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = header(call, "webhook-id") + "." + timestamp + "." + body;
        byte[] hash = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        return same("v1," + Base64.getEncoder().encodeToString(hash), header(call, "webhook-signature"));
    }

    private static String hash(JsonNode post) throws Exception {
        byte[] text = post.toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 12);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(HttpExchange call, String name) {
        String value = call.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
