package dev.rapport.docs.page;

import static dev.rapport.docs.page.HtmlPage.link;
import static dev.rapport.docs.page.HtmlPage.linkBelow;
import static dev.rapport.docs.page.HtmlPage.place;
import static dev.rapport.docs.page.HtmlPage.prose;
import static dev.rapport.docs.page.HtmlPage.table;
import static dev.rapport.docs.page.HtmlPage.words;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.docs.contract.Calls;
import dev.rapport.docs.contract.Calls.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The calls of one service, by what they are about, and the shapes of what they take and answer. */
final class CallsPage {
    private final JsonNode document;
    private final HtmlPage page;

    private CallsPage(JsonNode document) {
        this.document = document;
        this.page = new HtmlPage(document.at("/info/title").asText());
    }

    static HtmlPage of(JsonNode document) {
        CallsPage made = new CallsPage(document);
        made.write();
        return made.page;
    }

    private void write() {
        prose(page.body(), "JSON over HTTP, with a bearer token or a key. Errors are `application/problem+json`.");
        link(page.body().appendElement("p"), "index.html", "All pages");
        List<Call> calls = Calls.of(document);
        Element contents = page.body().appendElement("nav");
        for (JsonNode tag : document.get("tags")) {
            List<Call> about = calls.stream()
                    .filter(call -> call.isAbout(tag.get("name").asText()))
                    .toList();
            Element entry = contents.appendElement("p");
            entry.appendElement("strong").text(tag.get("name").asText());
            about.forEach(call -> linkBelow(entry, "#" + place(call.name()), call.name()));
            Element section = page.body().appendElement("section");
            section.appendElement("h2").text(tag.get("name").asText());
            prose(section, tag.path("description").asText());
            about.forEach(call -> call(section.appendElement("section"), call));
        }
        Element shapes = page.body().appendElement("section");
        shapes.appendElement("h2").text("Shapes");
        document.at("/components/schemas").properties().forEach(shape -> shape(shapes.appendElement("section"), shape));
    }

    private static void call(Element section, Call call) {
        JsonNode operation = call.operation();
        section.attr("id", place(call.name()));
        section.appendElement("h3").appendElement("code").text(call.name());
        prose(section, operation.path("summary").asText() + ".");
        prose(section, operation.path("description").asText());
        prose(section, "For: " + roles(operation) + ".");
        if (operation.has("parameters")) {
            Element parameters = table(section, "parameter", "in", "is", "");
            operation.get("parameters").forEach(parameter -> parameter(parameters.appendElement("tr"), parameter));
        }
        contents(section, "Takes", operation.path("requestBody"));
        Element answers = table(section, "answer", "says", "holds");
        operation.get("responses").properties().forEach(answer -> {
            Element row = answers.appendElement("tr");
            row.appendElement("td").text(answer.getKey().equals("default") ? "any other" : answer.getKey());
            words(row.appendElement("td"), answer.getValue().path("description").asText());
            contents(row.appendElement("td"), "", answer.getValue());
        });
    }

    private static void parameter(Element row, JsonNode parameter) {
        row.appendElement("td").appendElement("code").text(parameter.get("name").asText());
        row.appendElement("td").text(parameter.get("in").asText());
        SchemaTable.type(row.appendElement("td"), parameter.get("schema"), CallsPage::placeOf);
        words(
                row.appendElement("td"),
                (parameter.path("required").asBoolean() ? "needed; " : "")
                        + parameter.path("description").asText());
    }

    private static void contents(Element parent, String label, JsonNode holder) {
        for (Map.Entry<String, JsonNode> content : holder.path("content").properties()) {
            Element line = parent.appendElement("div").text(label + " ");
            SchemaTable.type(line, content.getValue().path("schema"), CallsPage::placeOf);
            words(line, " as `" + content.getKey() + "`");
        }
    }

    private static void shape(Element section, Map.Entry<String, JsonNode> shape) {
        section.attr("id", placeOf(shape.getKey()).substring(1));
        section.appendElement("h3").text(shape.getKey());
        SchemaTable.add(section, shape.getValue(), CallsPage::placeOf);
    }

    /** Of what a schema refers to, or of a shape's name. */
    private static String placeOf(String shape) {
        return "#shape-" + place(shape.substring(shape.lastIndexOf('/') + 1));
    }

    private static String roles(JsonNode operation) {
        return Calls.texts(operation.at("/security/0/SecurityScheme")).collect(Collectors.joining(", "));
    }
}
