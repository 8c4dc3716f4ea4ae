package dev.rapport.e2e.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * n8n's expressions, as far as the recipe goes: a parameter that begins with {@code =} is a text in which what stands in
 * double braces is worked out.
 *
 * @param input what came from the node before
 * @param outputs what each node that ran before gave on, by its name
 */
record Expressions(JsonNode input, JsonNode outputs) {
    private static final Pattern BRACES = Pattern.compile("\\{\\{ (.*?) }}");
    private static final Pattern PATH = Pattern.compile("(?:\\$json|\\$\\('([^']+)'\\)\\.item\\.json)((?:\\.\\w+)+)");
    private static final Pattern QUOTED = Pattern.compile("JSON\\.stringify\\((.*)\\)");
    private static final String IS_TRUE = " === true";

    String text(String parameter) {
        return parameter.startsWith("=")
                ? BRACES.matcher(parameter.substring(1)).replaceAll(found -> Matcher.quoteReplacement(worked(found)))
                : parameter;
    }

    private String worked(MatchResult found) {
        String expression = found.group(1);
        Matcher quoted = QUOTED.matcher(expression);
        if (quoted.matches()) {
            JsonNode value = value(quoted.group(1));
            return value.isMissingNode() ? "undefined" : value.toString();
        }
        if (expression.endsWith(IS_TRUE)) {
            JsonNode value = value(expression.substring(0, expression.length() - IS_TRUE.length()));
            return String.valueOf(value.isBoolean() && value.booleanValue());
        }
        return value(expression).asText("");
    }

    private JsonNode value(String path) {
        Matcher read = PATH.matcher(path);
        if (!read.matches()) {
            throw new AssertionError("the stand-in for n8n knows no " + path);
        }
        JsonNode from = read.group(1) == null ? input : outputs.path(read.group(1));
        return from.at(read.group(2).replace('.', '/'));
    }
}
