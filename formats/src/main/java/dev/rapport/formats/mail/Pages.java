package dev.rapport.formats.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/** The text of a mail that is a page. */
public final class Pages {
    private static final String INVISIBLE = "head, script, style, template, [hidden], [style*=display:none]";
    private static final String ON_LINES_OF_THEIR_OWN = "p, div, tr, li, blockquote, h1, h2, h3, h4, h5, h6";

    private Pages() {}

    public static String text(String html) {
        if (html.isBlank()) {
            return "";
        }
        Document page = Jsoup.parse(html);
        page.select(INVISIBLE).remove();
        page.select(ON_LINES_OF_THEIR_OWN).forEach(element -> element.before(new TextNode("\n")));
        return page.body()
                .wholeText()
                .replace('\u00a0', ' ')
                .replaceAll("[ \t\r]*\n[ \t\r]*", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
