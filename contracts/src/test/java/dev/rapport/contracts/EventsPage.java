package dev.rapport.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The page that tells integrators of topics and events, made from the AsyncAPI document and the samples. */
final class EventsPage {
    /** The event whose sample stands for its topic. */
    private static final Map<String, Class<? extends Event>> SHOWN = Map.of(
            Topics.CONNECTIONS, ContactEvent.ConnectionAccepted.class,
            Topics.WORKSPACES, WorkspaceEvent.WorkspaceChanged.class,
            Topics.TOUCHPOINTS, TouchEvent.MeetingHeld.class,
            Topics.VERDICTS, VerdictEvent.VerdictGiven.class,
            Topics.RELATIONSHIPS, RelationshipEvent.RelationshipChanged.class,
            Topics.OUTBOUND_PROPOSED, HandedInEvent.OutboundMessageHandedIn.class);

    private final JsonNode document;
    private final StringBuilder page = new StringBuilder();

    private EventsPage(JsonNode document) {
        this.document = document;
    }

    static String made() throws IOException {
        EventsPage page = new EventsPage(new YAMLMapper().readTree(ContractFiles.ASYNC_API.toFile()));
        page.write();
        return page.page.toString();
    }

    private void write() throws IOException {
        line("# Events");
        line("<!-- Made from contracts/ by EventsPageTest. Do not edit. -->");
        line("");
        line(document.at("/info/description").asText());
        line(
                "What a reader may rely on (order, repeats, reading again, what may change) is in [topics.md](topics.md); the same as");
        line(
                "this page, for tools, in [asyncapi.yaml](../../contracts/asyncapi.yaml). Each record carries these headers:");
        headers("cloudEventHeaders");
        for (Topics.Topic topic : Topics.all()) {
            Class<? extends Event> shown = SHOWN.get(topic.name());
            if (shown != null) {
                topic(topic.name());
                sample(Event.typeOf(shown));
                if (topic.name().equals(Topics.OUTBOUND_PROPOSED)) {
                    line("");
                    line("What is handed in carries these headers, and may carry more:");
                    headers("handedInHeaders");
                }
            }
        }
        line("");
        line("## Dead letters");
        line("What a consumer could not read on a topic lies on `<topic>.dlq` as it came, with these headers added:");
        headers("deadLetterHeaders");
    }

    private void headers(String schema) {
        line("");
        line("| header | says |");
        line("| --- | --- |");
        document.at("/components/schemas/" + schema + "/properties")
                .properties()
                .forEach(header -> line(
                        "| `%s` | %s |",
                        header.getKey(), header.getValue().get("description").asText()));
    }

    private void topic(String name) {
        JsonNode channel = document.get("channels").get(name);
        List<String> types = channel.get("messages").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        String readers = services(name, "receive");
        line("");
        line("## `%s`", name);
        line(channel.get("description").asText());
        line(
                "Its key is %s. It is written by %s%s.",
                types.stream().map(this::key).distinct().collect(Collectors.joining(" or ")),
                services(name, "send"),
                readers.isEmpty() ? "" : " and read by " + readers);
        if (name.equals(Topics.TOUCHPOINTS)) {
            line("It carries all events of `%s` with their numbers, and:", Topics.CONNECTIONS);
            Set<String> contactEvents = Event.types(ContactEvent.class).keySet();
            types = types.stream().filter(type -> !contactEvents.contains(type)).toList();
        }
        line("");
        line("| type | says | look at |");
        line("| --- | --- | --- |");
        types.forEach(type -> line(
                "| `%s` | %s | [schema](%s) [sample](%s) |",
                type,
                message(type).get("summary").asText(),
                link(ContractFiles.SCHEMAS, type),
                link(ContractFiles.SAMPLES, type)));
    }

    private String key(String type) {
        for (JsonNode trait : message(type).get("traits")) {
            JsonNode key = document.at(trait.get("$ref").asText().substring(1)).at("/bindings/kafka/key/description");
            if (!key.isMissingNode()) {
                return key.asText();
            }
        }
        throw new IllegalStateException(type + " has no key");
    }

    private String services(String topic, String action) {
        return document.get("operations").properties().stream()
                .filter(operation -> operation.getValue().get("action").asText().equals(action))
                .filter(operation ->
                        operation.getValue().at("/channel/$ref").asText().equals("#/channels/" + topic))
                .map(operation ->
                        operation.getKey().substring(0, operation.getKey().indexOf('.')))
                .collect(Collectors.joining(" and "));
    }

    private void sample(String type) throws IOException {
        line("");
        line("A `%s`:", type);
        line("```json");
        line(Files.readString(ContractFiles.SAMPLES.resolve(type + ".json")) + "```");
    }

    private JsonNode message(String type) {
        return document.at("/components/messages").get(type);
    }

    private static String link(Path folder, String type) {
        return "../../contracts/" + folder + "/" + type + ".json";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void line(String format, Object... values) {
        line(format.formatted(values));
    }
}
