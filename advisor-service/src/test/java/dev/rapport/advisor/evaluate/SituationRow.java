package dev.rapport.advisor.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of {@code situations/*.yaml}: the fields of a line of {@code evaluate verdicts} where they are not the usual ones of
 * {@code usual.yaml}, {@code because}, and {@code expect}: the decision and the codes of the findings, in their order. With
 * {@code after} it goes on from a story of that file. Other fields are expected of the verdict, as they stand.
 *
 * @param line as it is judged
 */
record SituationRow(String file, String id, ObjectNode line, String expected, Map<String, JsonNode> more) {
    private static final Path FOLDER = Path.of("src/test/resources/situations");
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final List<String> MERGED = List.of("contact", "outboundMessage");
    private static final List<String> REPLACED = List.of("now", "policy", "workspace", "others");

    static List<SituationRow> all() throws IOException {
        JsonNode usual = YAML.readTree(FOLDER.resolve("usual.yaml").toFile());
        List<SituationRow> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".yaml", "");
                if (!name.equals("usual")) {
                    YAML.readTree(file.toFile()).forEach(row -> rows.add(row(name, (ObjectNode) row, usual)));
                }
            }
        }
        return rows;
    }

    private static SituationRow row(String file, ObjectNode row, JsonNode usual) {
        ObjectNode line = usual.get("line").deepCopy();
        String because = row.remove("because").asText();
        String expected = row.remove("expect").asText();
        line.put("id", because);
        ArrayNode history = line.putArray("history");
        if (row.has("after")) {
            JsonNode story = usual.get("stories").get(row.remove("after").asText());
            story.forEach(history::add);
        }
        if (row.has("history")) {
            row.remove("history").forEach(history::add);
        }
        for (String field : MERGED) {
            if (row.has(field)) {
                ((ObjectNode) line.get(field)).setAll((ObjectNode) row.remove(field));
            }
        }
        for (String field : REPLACED) {
            if (row.has(field)) {
                line.set(field, row.remove(field));
            }
        }
        Map<String, JsonNode> more = new HashMap<>();
        row.properties().forEach(field -> more.put(field.getKey(), field.getValue()));
        return new SituationRow(file, because, line, expected, more);
    }

    /** The verdict on each, by its id. */
    static Map<String, JsonNode> judged(List<SituationRow> rows, Path file) throws IOException {
        Files.write(file, rows.stream().map(row -> row.line().toString()).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Evaluate.run(
                new String[] {"verdicts", file.toString()},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IllegalArgumentException("a situation cannot be judged: " + err.toString(StandardCharsets.UTF_8));
        }
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> verdicts = new HashMap<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            JsonNode answer = json.readTree(line);
            verdicts.put(answer.get("id").asText(), answer.get("verdict"));
        }
        return verdicts;
    }

    boolean finds(String code) {
        return Arrays.asList(expected.split(" ")).contains(code);
    }

    @Override
    public String toString() {
        return file + ": " + id;
    }
}
