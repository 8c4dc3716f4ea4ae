package dev.rapport.docs.page;

import static dev.rapport.docs.page.HtmlPage.link;
import static dev.rapport.docs.page.HtmlPage.linkBelow;
import static dev.rapport.docs.page.HtmlPage.place;
import static dev.rapport.docs.page.HtmlPage.prose;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The topics, and each event with its schema and its sample. */
final class TopicsPage {
    private final JsonNode document;
    private final Function<String, JsonNode> schemas;
    private final Function<String, String> samples;
    private final HtmlPage page;

    private TopicsPage(JsonNode document, Function<String, JsonNode> schemas, Function<String, String> samples) {
        this.document = document;
        this.schemas = schemas;
        this.samples = samples;
        this.page = new HtmlPage(document.at("/info/title").asText());
    }

    /** @param schemas by what the document calls them; @param samples by event type */
    static HtmlPage of(JsonNode document, Function<String, JsonNode> schemas, Function<String, String> samples) {
        TopicsPage made = new TopicsPage(document, schemas, samples);
        made.write();
        return made.page;
    }

    private void write() {
        prose(page.body(), document.at("/info/description").asText());
        link(page.body().appendElement("p"), "index.html", "All pages");
        Element topics = page.body().appendElement("section");
        topics.appendElement("h2").text("Topics");
        document.get("channels")
                .properties()
                .forEach(channel -> topic(topics.appendElement("section"), channel.getKey(), channel.getValue()));
        Element headers = page.body().appendElement("section");
        headers.appendElement("h2").text("Headers");
        document.at("/components/schemas").properties().forEach(header -> {
            Element section = headers.appendElement("section");
            section.appendElement("h3").text(header.getKey());
            prose(section, header.getValue().path("description").asText());
            SchemaTable.add(section, header.getValue(), name -> name);
        });
        Element events = page.body().appendElement("section");
        events.appendElement("h2").text("Events");
        document.at("/components/messages").properties().forEach(event -> {
            if (event.getValue().at("/payload").has("$ref")) {
                event(events.appendElement("section"), event.getKey(), event.getValue());
            }
        });
    }

    private void topic(Element section, String name, JsonNode channel) {
        JsonNode settings = channel.at("/bindings/kafka/topicConfiguration");
        section.attr("id", place(name));
        section.appendElement("h3").appendElement("code").text(name);
        prose(section, channel.path("description").asText());
        prose(
                section,
                "Written by %s. Read by %s. %s partitions, as delivered; records of up to %s bytes; keeps %s."
                        .formatted(
                                services(name, "send"),
                                services(name, "receive"),
                                channel.at("/bindings/kafka/partitions").asText(),
                                settings.path("max.message.bytes").asText(),
                                settings.at("/cleanup.policy/0").asText().equals("compact")
                                        ? "the newest event of each key"
                                        : "every event, "
                                                + kept(settings.path("retention.ms")
                                                        .asLong())));
        Element carried = section.appendElement("p").text("Carries ");
        channel.get("messages").properties().forEach(message -> {
            if (document.at("/components/messages")
                    .get(message.getKey())
                    .at("/payload")
                    .has("$ref")) {
                linkBelow(carried, "#" + place(message.getKey()), message.getKey());
            } else {
                carried.appendText("records as they came");
            }
        });
    }

    private void event(Element section, String type, JsonNode message) {
        JsonNode schema = schemas.apply(message.at("/payload/$ref").asText());
        String within = place(type);
        section.attr("id", within);
        section.appendElement("h3").appendElement("code").text(type);
        prose(section, message.path("summary").asText());
        SchemaTable.add(section, schema, name -> "#" + placeOf(within, name));
        schema.path("$defs").properties().forEach(part -> {
            Element shape = section.appendElement("div").attr("id", placeOf(within, part.getKey()));
            shape.appendElement("strong").text(part.getKey());
            SchemaTable.add(shape, part.getValue(), name -> "#" + placeOf(within, name));
        });
        section.appendElement("pre").text(samples.apply(type));
    }

    private static String kept(long retentionMs) {
        return retentionMs < 0
                ? "for good"
                : "for " + Duration.ofMillis(retentionMs).toDays() + " days";
    }

    private static String placeOf(String within, String name) {
        return within + "--" + place(name.substring(name.lastIndexOf('/') + 1));
    }

    private String services(String topic, String action) {
        String names = document.get("operations").properties().stream()
                .filter(operation -> operation.getValue().get("action").asText().equals(action))
                .filter(operation ->
                        operation.getValue().at("/channel/$ref").asText().equals("#/channels/" + topic))
                .map(operation ->
                        operation.getKey().substring(0, operation.getKey().indexOf('.')))
                .distinct()
                .collect(Collectors.joining(" and "));
        return names.isEmpty() ? "whoever looks" : names;
    }
}
