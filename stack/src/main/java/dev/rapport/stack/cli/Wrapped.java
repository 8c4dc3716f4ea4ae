package dev.rapport.stack.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks a text into lines between words. Colour codes take no room. */
final class Wrapped {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private Wrapped() {}

    /** At least one line; a word that is longer than the width stays whole. Line breaks in the text are kept. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (!line.isEmpty() && seen(line) + 1 + seen(word) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int seen(CharSequence text) {
        return COLOUR.matcher(text).replaceAll("").length();
    }
}
