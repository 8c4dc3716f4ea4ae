package dev.rapport.report.page;

import dev.rapport.report.page.Page.Line;
import dev.rapport.report.page.Page.Section;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The report as one page that needs nothing else. Texts go in as texts: whatever strangers wrote in them is no markup, and nothing is loaded. */
public final class HtmlPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
            body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin-top: 2rem; }
            article { border-left: .25rem solid #b3541e; padding: .1rem 0 .1rem .9rem; margin: 1rem 0; overflow-wrap: anywhere; }
            h3 { font-size: 1rem; margin: 0; } h3 span { font-weight: 400; opacity: .8; } p { margin: .25rem 0; }
            footer { margin-top: 3rem; font-size: .85rem; opacity: .8; }
            """;

    private HtmlPage() {}

    public static String of(Page page) {
        Document document = Document.createShell("");
        document.charset(StandardCharsets.UTF_8);
        Element head = document.head();
        document.select("html").attr("lang", "en");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width");
        head.appendElement("title").text(Page.TITLE);
        head.appendElement("style").appendChild(new DataNode(STYLE));
        Element body = document.body();
        body.appendElement("h1").text(Page.TITLE);
        body.appendElement("p").text(page.intro());
        page.sections().forEach(section -> add(body.appendElement("section"), section));
        Element footer = body.appendElement("footer");
        page.notes().forEach(note -> footer.appendElement("p").text(note));
        return "<!DOCTYPE html>\n" + document.html();
    }

    private static void add(Element part, Section section) {
        part.appendElement("h2").text(section.title());
        if (section.lines().isEmpty()) {
            part.appendElement("p").text(section.none());
        }
        for (Line line : section.lines()) {
            Element article = part.appendElement("article");
            Element title = article.appendElement("h3").text(line.who() + " ");
            title.appendElement("span").text(line.what());
            line.says().forEach(sentence -> article.appendElement("p").text(sentence));
        }
    }
}
