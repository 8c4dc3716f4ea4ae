package dev.rapport.e2e.text;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the placeholders of a template, as a sender's tool would: <code>{{first_name}}</code>, <code>${name}</code>,
 * <code>{username}</code>, {@code [Your Name]}, and the gap that one left behind, {@code Hey !}. What is
 * no name, company or link is filled with the placeholder's own words.
 */
final class Placeholders {
    // A bracket before a parenthesis is the text of a link.
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{\\{\\s*(?<double>[^{}|]*)(?:\\|[^{}]*)?}}|\\$\\{(?<dollar>[^{}]*)}|\\{(?<single>\\w*)}|\\[(?<square>[^\\[\\]]+)](?!\\()");

    private static final Pattern GAP = Pattern.compile("(?<=^(?:Hi|Hey|Hello)) (?=[!,])");

    private Placeholders() {}

    /** @param firstName of the person who is written to */
    static String fill(String template, String firstName) {
        return PLACEHOLDER
                .matcher(GAP.matcher(template).replaceFirst(" " + firstName))
                .replaceAll(found -> Matcher.quoteReplacement(word(words(found), firstName)));
    }

    private static String words(MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            String words = found.group(group);
            if (words != null) {
                return words.strip();
            }
        }
        return "";
    }

    private static String word(String placeholder, String firstName) {
        String words = placeholder.replace('_', ' ').toLowerCase(Locale.ROOT);
        return switch (words) {
            case "", "name", "first name", "firstname", "username" -> firstName;
            case "your name", "my name", "sender name" -> "Ana";
            case "mutual connection name" -> "Ivo";
            case "company" -> "Northwind";
            case "similar company" -> "Contoso";
            case "product name" -> "Beacon";
            case "dayname" -> "Monday";
            case "link", "linkedin url", "link to resource" -> "https://tools.example/guide";
            default -> words.split("/", 2)[0];
        };
    }
}
