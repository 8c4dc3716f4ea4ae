package dev.rapport.advisor.text.pattern;

import dev.rapport.advisor.text.Reading.Link;
import dev.rapport.contracts.outbound.Finding.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links and bare domains. Where a shortened link leads does not show: its host is the shortener's. */
final class Links {
    /** Of bare names only those that end like a domain are one: {@code e.g}, {@code notes.pdf} and {@code node.js} do not. */
    private static final String ENDINGS =
            "com|net|org|io|co|ai|app|dev|me|info|biz|example|test|shop|store|blog|online|site|xyz|tech|club|agency|studio|space|live"
                    + "|link|page|pro|media|news|email|digital|academy|community|group|ly|gl|gg|tv|de|ch|uk|eu|fr|nl|es|ca|au|ie|se|jp|br";

    private static final Pattern LINK = Pattern.compile(
            "\\bhttps?://(?:[\\w.~%-]{1,80}@)?([\\w.-]{1,253})(?::\\d{1,5})?([/?#][^\\s<>\"]{0,2000}+)?"
                    + "|(?<![\\w@./-])((?:[\\w-]{1,63}\\.){1,4}(?:" + ENDINGS
                    + "))\\b(?![@-]|\\.\\w)(/[^\\s<>\"]{0,2000}+)?",
            Pattern.CASE_INSENSITIVE);

    /** A text that is all links is no letter; the first of them say enough. */
    private static final int MOST = 50;
    /** No link is longer. */
    private static final int LONGEST = 2_500;

    private Links() {}

    static List<Link> in(String text) {
        List<Link> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(text).useTransparentBounds(true);
        int read = 0;
        int behind = 0;
        for (int dot = text.indexOf('.'); dot >= 0 && links.size() < MOST; dot = text.indexOf('.', behind)) {
            int start = dot;
            int end = dot + 1;
            if (end < text.length() && text.charAt(end) > ' ') {
                while (start > read && !Character.isWhitespace(text.charAt(start - 1))) {
                    start--;
                }
                while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                addAll(matcher.region(start, Math.min(end, start + LONGEST)), text, links);
                read = end;
            }
            behind = end;
        }
        return List.copyOf(links);
    }

    private static void addAll(Matcher matcher, String text, List<Link> links) {
        while (links.size() < MOST && matcher.find()) {
            boolean full = matcher.group(1) != null;
            String host = full ? matcher.group(1) : matcher.group(3);
            String path = full ? matcher.group(2) : matcher.group(4);
            int end = matcher.end();
            while (".,;:!?'*)]}".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            int cut = matcher.end() - end;
            String trimmed = path == null ? "" : path.substring(0, Math.max(0, path.length() - cut));
            links.add(new Link(bare(host), trimmed.toLowerCase(Locale.ROOT), new Span(matcher.start(), end)));
        }
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String trimmed = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return trimmed.startsWith("www.") ? trimmed.substring(4) : trimmed;
    }
}
