package dev.rapport.web.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what is wrong with a body in the caller's words: fields and values, no classes. */
public final class JsonFaults {
    private static final Pattern PART = Pattern.compile("([a-z][A-Za-z]*(?:\\[\\d+])?(?:\\.[a-z][A-Za-z]*)*): (.+)");

    private JsonFaults() {}

    public static FieldError fault(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? path(mapping) : "";
        if (e instanceof ValueInstantiationException made
                && made.getCause() instanceof IllegalArgumentException refused) {
            return refused(field, firstLine(String.valueOf(refused.getMessage())));
        }
        String detail = switch (e) {
            case UnrecognizedPropertyException unknown -> "is not a field of this request";
            case InvalidFormatException format
            when format.getTargetType().isEnum() -> "must be one of " + values(format.getTargetType());
            case InvalidFormatException format -> "is not " + name(format.getTargetType());
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> "must be " + name(mismatch.getTargetType());
            case JsonMappingException mapping
            when mapping.getCause() instanceof StreamReadException broken -> broken(broken);
            case JsonMappingException mapping -> firstLine(mapping.getOriginalMessage());
            default -> broken(e);
        };
        return new FieldError(field.isEmpty() ? "body" : field, detail);
    }

    /** A value that no field by itself makes impossible says which part of it does, as {@code part: reason}. */
    private static FieldError refused(String field, String message) {
        Matcher part = PART.matcher(message);
        if (!part.matches()) {
            return new FieldError(field.isEmpty() ? "body" : field, message);
        }
        String inner = part.group(1);
        return new FieldError(field.isEmpty() ? inner : field + "." + inner, part.group(2));
    }

    private static String broken(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        // Jackson found it to be JSON; the contract takes each field once.
        return (e.getOriginalMessage().startsWith("Duplicate field") ? "names a field twice" : "is not JSON") + where;
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String values(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(constant -> {
                    JsonProperty named = constant.getAnnotation(JsonProperty.class);
                    return named == null ? constant.getName() : named.value();
                })
                .collect(Collectors.joining(", "));
    }

    private static String name(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "a number";
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> "a time (RFC 3339, as 2026-05-03T14:00:00Z)";
            case "UUID" -> "a UUID";
            case "String" -> "text";
            case "boolean", "Boolean" -> "true or false";
            case "List", "ArrayList", "Set" -> "a list";
            default -> "a JSON object";
        };
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("cannot be read");
    }
}
