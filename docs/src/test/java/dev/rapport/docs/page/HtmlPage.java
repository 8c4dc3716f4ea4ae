package dev.rapport.docs.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page that needs nothing else: it loads nothing and runs nothing, and can be read from a folder. */
final class HtmlPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
            body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; } h3 { font-size: 1.05rem; margin-bottom: .25rem; }
            section section { border-left: .25rem solid #b3541e; padding-left: .9rem; margin: 1.5rem 0; }
            table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #8885; }
            code, pre { font: .9em ui-monospace, monospace; } pre { background: #8881; padding: .7rem; overflow-x: auto; }
            """;

    private final Document document = Document.createShell("");

    HtmlPage(String title) {
        document.charset(StandardCharsets.UTF_8);
        document.select("html").attr("lang", "en");
        Element head = document.head();
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
        head.appendElement("title").text(title);
        head.appendElement("style").appendChild(new DataNode(STYLE));
        document.body().appendElement("h1").text(title);
    }

    String title() {
        return document.title();
    }

    Element body() {
        return document.body();
    }

    /** A paragraph in which what stands between backticks is code. */
    static void prose(Element parent, String text) {
        if (!text.isBlank()) {
            words(parent.appendElement("p"), text.strip());
        }
    }

    static void words(Element parent, String text) {
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                parent.appendElement("code").text(parts[i]);
            } else {
                parent.appendText(parts[i]);
            }
        }
    }

    static Element table(Element parent, String... heads) {
        Element table = parent.appendElement("table");
        Element row = table.appendElement("tr");
        for (String head : heads) {
            row.appendElement("th").text(head);
        }
        return table;
    }

    /** On a line of its own. */
    static void linkBelow(Element parent, String to, String text) {
        parent.appendElement("br");
        link(parent, to, text);
    }

    static Element link(Element parent, String to, String text) {
        return parent.appendElement("a").attr("href", to).text(text);
    }

    /** The name of a place on a page: letters, digits and hyphens. */
    static String place(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    String html() {
        document.outputSettings().prettyPrint(false);
        return "<!DOCTYPE html>\n" + document.html();
    }
}
