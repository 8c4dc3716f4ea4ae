package dev.rapport.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rapport.stack.cli.Terminal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells at the terminal what happens in a story, and what Rapport says to it. */
public final class Narrator {
    private static final String MARGIN = "   ";
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("appropriate", "Is this appropriate?");
        QUESTIONS.put("fitsConversation", "Does it fit the conversation we have had, or need to have?");
        QUESTIONS.put("flattering", "Does it put us in the most flattering light?");
    }

    private final Terminal terminal;

    public Narrator(Terminal terminal) {
        this.terminal = terminal;
    }

    void title(int number, String title) {
        terminal.say("", terminal.bold(number + ". " + title));
    }

    public void tell(String text) {
        terminal.say(MARGIN, text);
    }

    /** A text that somebody wrote, as it is. */
    public void quote(String body) {
        quote(body, MissingNode.getInstance());
    }

    /** The message as it was proposed, with the words marked that gave it away, and the verdict on it. */
    public void verdict(JsonNode message) {
        JsonNode verdict = message.path("verdict");
        quote(message.path("body").asText(), verdict.path("findings"));
        terminal.say(MARGIN, decision(message));
        QUESTIONS.forEach((question, asked) -> question(question, asked, verdict));
        JsonNode suggestion = verdict.path("suggestion");
        if (suggestion.isTextual()) {
            terminal.say(MARGIN + "Instead: ", MARGIN + "         ", suggestion.asText());
        }
    }

    /** @param fact a line of what Rapport knows, such as a touch or a part of the health */
    public void fact(String name, String fact) {
        String first = MARGIN + "  %-18s".formatted(name);
        terminal.say(first, " ".repeat(first.length()), fact);
    }

    void asTold() {
        terminal.say(MARGIN, terminal.good("As told."));
        terminal.line();
    }

    void notAsTold(String why) {
        terminal.say(MARGIN, terminal.bad("Not as told: ") + why);
        terminal.line();
    }

    private void quote(String body, JsonNode findings) {
        String bar = MARGIN + terminal.faint("| ");
        terminal.line();
        terminal.say(bar, bar, MarkedText.of(body, findings, terminal::marked));
        terminal.line();
    }

    private String decision(JsonNode message) {
        return switch (message.path("status").asText()) {
            case "held" -> terminal.bad("HELD") + until(message.path("verdict"));
            case "refused" -> terminal.bad("REFUSED") + ". It must not go.";
            case "cleared" -> terminal.good("CLEARED") + ". It may go, once the sender has asked for the permit.";
            case "permitted" -> terminal.good("GO") + ". The sender has the permit.";
            default ->
                terminal.bold(message.path("status").asText()) + ": "
                        + message.path("why").asText();
        };
    }

    private static String until(JsonNode verdict) {
        return verdict.path("waitsFor").asText().equals("person")
                ? " until a person has looked at it."
                : " until " + verdict.path("holdUntil").asText() + ".";
    }

    private void question(String question, String asked, JsonNode verdict) {
        String answer = verdict.path("questions").path(question).path("answer").asText("?");
        String painted = answer.equals("no") ? terminal.bad(answer) : terminal.good(answer);
        terminal.exactly(MARGIN + painted + " ".repeat(Math.max(1, 6 - answer.length())) + asked);
        for (JsonNode finding : verdict.path("findings")) {
            if (finding.path("question").asText().equals(question)) {
                terminal.say(
                        MARGIN + "      - ",
                        MARGIN + "        ",
                        finding.path("says").asText());
            }
        }
    }
}
