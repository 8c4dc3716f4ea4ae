package dev.rapport.e2e.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.e2e.client.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands for Zapier: does what the page says to put into which field of which step, as Zapier documents its webhooks and its
 * filter.
 *
 * @param steps by number, each with its fields
 */
record Zap(SortedMap<Integer, Map<String, String>> steps, Mails mails) {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d) \\| (.+?) \\| (.+?) \\|$");
    private static final Pattern FIELD = Pattern.compile("\\{\\{(\\d)\\.(\\w+)}}");
    private static final Pattern IS_TRUE = Pattern.compile("(\\{\\{.*}}) \\(Boolean\\) Is true");

    /** @param page has one table of steps, fields and what to put there */
    static Zap reading(String page, Mails mails) {
        SortedMap<Integer, Map<String, String>> steps = new TreeMap<>();
        ROW.matcher(page)
                .results()
                .forEach(row -> steps.computeIfAbsent(Integer.valueOf(row.group(1)), step -> new LinkedHashMap<>())
                        .put(row.group(2).replace("`", ""), row.group(3).replace("`", "")));
        return new Zap(steps, mails);
    }

    /** One run. @return what each step that ran gave on, by its number */
    JsonNode runs(JsonNode trigger) {
        ObjectNode outputs = Json.object("1", trigger);
        for (var step : steps.entrySet()) {
            Map<String, String> fields = step.getValue();
            if (fields.containsKey("URL")) {
                outputs.set("" + step.getKey(), posts(fields, outputs));
            } else if (fields.containsKey("To")) {
                mails.send(new Mails.Mail(
                        filled(fields, "To", outputs),
                        filled(fields, "Subject", outputs),
                        filled(fields, "Body", outputs)));
            } else if (!holds(fields.getOrDefault("Only continue if", ""), outputs)) {
                return outputs;
            }
        }
        return outputs;
    }

    /** What is no 2xx stops the Zap. */
    private static JsonNode posts(Map<String, String> fields, JsonNode outputs) {
        ObjectNode data = Json.object();
        Map<String, String> headers = new HashMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith("Data ")) {
                unflatten(data, field.substring("Data ".length()), filled(value, outputs));
            } else if (field.startsWith("Headers ")) {
                headers.put(field.substring("Headers ".length()), filled(value, outputs));
            }
        });
        Http.Answer answer = Http.post(filled(fields, "URL", outputs), headers, Json.write(data));
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("answered with " + answer);
        }
        return answer.body();
    }

    /** {@code a__b} is b within a; what is empty is left out. */
    private static void unflatten(ObjectNode data, String key, String value) {
        int fold = key.indexOf("__");
        if (value.isEmpty()) {
            return;
        }
        if (fold < 0) {
            data.put(key, value);
        } else {
            unflatten(data.withObjectProperty(key.substring(0, fold)), key.substring(fold + 2), value);
        }
    }

    private static boolean holds(String condition, JsonNode outputs) {
        Matcher isTrue = IS_TRUE.matcher(condition);
        if (!isTrue.matches()) {
            throw new AssertionError("the stand-in for Zapier knows no condition like " + condition);
        }
        return filled(isTrue.group(1), outputs).equals("true");
    }

    private static String filled(Map<String, String> fields, String field, JsonNode outputs) {
        return filled(fields.getOrDefault(field, ""), outputs);
    }

    private static String filled(String value, JsonNode outputs) {
        return FIELD.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(
                        outputs.path(found.group(1)).path(found.group(2)).asText("")));
    }
}
