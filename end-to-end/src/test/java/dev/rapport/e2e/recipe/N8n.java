package dev.rapport.e2e.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.e2e.client.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Stands for n8n: runs an exported workflow as n8n documents its nodes. What the recipe has no need of is not known here,
 * and fails.
 *
 * @param token the value of the workflow's credential for Rapport
 */
record N8n(JsonNode workflow, String token, Mails mails) {

    static N8n importing(String exported, String token, Mails mails) {
        return new N8n(Json.read(exported.getBytes(StandardCharsets.UTF_8)), token, mails);
    }

    /** One execution, begun by a call of the webhook with this path. @return what each node that ran gave on, by its name */
    JsonNode isCalled(String path, JsonNode body) {
        JsonNode trigger = Json.stream(workflow.path("nodes"))
                .filter(node -> type(node).equals("webhook"))
                .filter(node -> node.at("/parameters/path").asText().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no webhook " + path));
        var execution = new Execution(Json.object());
        execution.goesOn(trigger, 0, Json.object("headers", Json.object(), "body", body));
        return execution.outputs;
    }

    private static String type(JsonNode node) {
        return node.path("type").asText().replace("n8n-nodes-base.", "");
    }

    private JsonNode node(String name) {
        return Json.stream(workflow.path("nodes"))
                .filter(node -> node.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node " + name));
    }

    private final class Execution {
        private final ObjectNode outputs;

        private Execution(ObjectNode outputs) {
            this.outputs = outputs;
        }

        /** @param output by which connection it leaves the node */
        private void goesOn(JsonNode from, int output, JsonNode item) {
            String name = from.path("name").asText();
            outputs.set(name, item);
            JsonNode next = workflow.path("connections").path(name).path("main").path(output);
            Json.stream(next)
                    .forEach(connection -> runs(node(connection.path("node").asText()), item));
        }

        private void runs(JsonNode node, JsonNode item) {
            var expressions = new Expressions(item, outputs);
            JsonNode parameters = node.path("parameters");
            switch (type(node)) {
                case "httpRequest" -> goesOn(node, 0, request(parameters, expressions));
                case "if" -> goesOn(node, holds(parameters, expressions) ? 0 : 1, item);
                case "emailSend" -> sends(node, expressions);
                default -> throw new AssertionError("the stand-in for n8n knows no node like " + node);
            }
        }

        /** The answer's body; without {@code neverError} an answer that is no 2xx ends the execution. */
        private JsonNode request(JsonNode parameters, Expressions expressions) {
            Map<String, String> headers = new LinkedHashMap<>();
            if (parameters.path("genericAuthType").asText().equals("httpHeaderAuth")) {
                headers.put("Authorization", "Bearer " + token);
            }
            Json.stream(parameters.at("/headerParameters/parameters"))
                    .forEach(header -> headers.put(
                            header.path("name").asText(),
                            expressions.text(header.path("value").asText())));
            Http.Answer answer = Http.post(
                    expressions.text(parameters.path("url").asText()),
                    headers,
                    expressions.text(parameters.path("jsonBody").asText()));
            boolean neverError =
                    parameters.at("/options/response/response/neverError").asBoolean();
            if (answer.status() / 100 != 2 && !neverError) {
                throw new IllegalStateException("answered with " + answer);
            }
            return answer.body();
        }

        private boolean holds(JsonNode parameters, Expressions expressions) {
            JsonNode condition = parameters.at("/conditions/conditions/0");
            if (!condition.at("/operator/type").asText().equals("boolean")
                    || !condition.at("/operator/operation").asText().equals("true")) {
                throw new AssertionError("the stand-in for n8n knows no condition like " + condition);
            }
            return expressions.text(condition.path("leftValue").asText()).equals("true");
        }

        /** A mail that fails leaves by the second connection, as {@code continueErrorOutput} asks. */
        private void sends(JsonNode node, Expressions expressions) {
            JsonNode parameters = node.path("parameters");
            try {
                mails.send(new Mails.Mail(
                        expressions.text(parameters.path("toEmail").asText()),
                        expressions.text(parameters.path("subject").asText()),
                        expressions.text(parameters.path("text").asText())));
            } catch (IllegalStateException e) {
                goesOn(node, 1, Json.object("error", e.getMessage()));
                return;
            }
            ObjectNode sent = Json.object("messageId", "<" + UUID.randomUUID() + "@mail.example>");
            goesOn(node, 0, sent);
        }
    }
}
