package dev.rapport.docs.page;

import static dev.rapport.docs.page.HtmlPage.link;

import dev.rapport.docs.contract.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages by the names of their files: one for the topics, one for the calls of each service, and a first one that leads to them. */
final class Pages {
    /** Where the build leaves them. */
    static final Path FOLDER = Path.of("target/pages");

    private Pages() {}

    static Map<String, String> made() {
        Map<String, HtmlPage> pages = new LinkedHashMap<>();
        pages.put("topics.html", TopicsPage.of(Documents.topics(), Documents::schema, Documents::sample));
        Documents.SERVICES.forEach(service -> pages.put(service + ".html", CallsPage.of(Documents.calls(service))));

        HtmlPage first = new HtmlPage("Rapport for integrators");
        pages.forEach((file, page) -> link(first.body().appendElement("p"), file, page.title()));
        pages.put("index.html", first);

        Map<String, String> texts = new LinkedHashMap<>();
        pages.forEach((file, page) -> texts.put(file, page.html()));
        return texts;
    }

    static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }
}
