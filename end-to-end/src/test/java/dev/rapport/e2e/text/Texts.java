package dev.rapport.e2e.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Texts from a tab-separated file with a header: a column {@code text}, and maybe {@code id} and {@code category}. */
final class Texts {
    private static final String OURS = "texts.tsv";

    private Texts() {}

    /** @param id as in the file, or the number of its line */
    record Text(String id, String category, String body) {}

    /** The file that the system property {@code rapport.texts} names, or the one that comes along. */
    static List<Text> read() {
        String file = System.getProperty("rapport.texts", "");
        try {
            return parse(file.isEmpty() ? ours() : Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ours() throws IOException {
        try (InputStream texts = Objects.requireNonNull(Texts.class.getResourceAsStream(OURS), OURS)) {
            return new String(texts.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Text> parse(String file) {
        List<String> lines = file.lines().toList();
        List<String> header = Arrays.asList(lines.getFirst().split("\t"));
        int text = header.indexOf("text");
        if (text < 0) {
            throw new IllegalArgumentException("the file of texts has no column `text`");
        }
        int id = header.indexOf("id");
        int category = header.indexOf("category");
        return IntStream.range(1, lines.size())
                .mapToObj(line -> {
                    List<String> cells = Arrays.asList(lines.get(line).split("\t", -1));
                    return new Text(
                            id < 0 ? String.valueOf(line + 1) : cells.get(id),
                            category < 0 ? "" : cells.get(category),
                            unescaped(cells.get(text)));
                })
                .toList();
    }

    private static String unescaped(String cell) {
        return cell.replace("\\n", "\n").replace("\\t", "\t");
    }
}
