package dev.rapport.e2e.team;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Json;
import java.util.List;
import java.util.stream.Stream;

/** A verdict as the API gives it. @param body the text that it judges */
public record Verdict(JsonNode json, String body) {

    public String decision() {
        return json.path("decision").asText();
    }

    /** time, person, or empty when it waits for nothing. */
    public String waitsFor() {
        return json.path("waitsFor").asText("");
    }

    /** The answer to one of the three questions. */
    public String answer(String question) {
        return json.path("questions").path(question).path("answer").asText();
    }

    public List<String> codes() {
        return Json.texts(json.path("findings"), "code");
    }

    /** The codes of the findings that hold. */
    public List<String> holding() {
        return Stream.of("appropriate", "fitsConversation", "flattering")
                .flatMap(question -> holding(question).stream())
                .toList();
    }

    /** The codes of the findings that hold because of one of the three questions. */
    public List<String> holding(String question) {
        return Json.stream(json.path("findings"))
                .filter(finding -> finding.path("severity").asText().equals("hold"))
                .filter(finding -> finding.path("question").asText().equals(question))
                .map(finding -> finding.path("code").asText())
                .toList();
    }

    /** @throws AssertionError when no finding has the code */
    public JsonNode finding(String code) {
        return Json.stream(json.path("findings"))
                .filter(finding -> finding.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + code + " in " + json));
    }

    /** The words of the text that a finding points at. */
    public String words(String code) {
        JsonNode span = finding(code).path("span");
        return body.substring(span.path("start").asInt(), span.path("end").asInt());
    }
}
