package dev.rapport.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says what is wrong with a body in the caller's words: fields and values, no classes. */
final class JsonFaults {
    private JsonFaults() {}

    static FieldError fault(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? path(mapping) : "";
        String detail = switch (e) {
            case UnrecognizedPropertyException unknown -> "is not a field of this request";
            case InvalidFormatException format
            when format.getTargetType().isEnum() -> "must be one of " + values(format.getTargetType());
            case InvalidFormatException format -> "is not a " + name(format.getTargetType());
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> "must be a " + name(mismatch.getTargetType());
            case JsonMappingException mapping -> firstLine(mapping.getOriginalMessage());
            default ->
                "is not JSON"
                        + (e.getLocation() == null
                                ? ""
                                : " (line " + e.getLocation().getLineNr() + ", column "
                                        + e.getLocation().getColumnNr() + ")");
        };
        return new FieldError(field.isEmpty() ? "body" : field, detail);
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
                .filter(java.lang.reflect.Field::isEnumConstant)
                .map(constant -> {
                    var named = constant.getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
                    return named == null ? constant.getName() : named.value();
                })
                .collect(Collectors.joining(", "));
    }

    private static String name(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "number";
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> "time (RFC 3339, as 2026-05-03T14:00:00Z)";
            case "UUID" -> "UUID";
            case "String" -> "text";
            case "boolean", "Boolean" -> "true or false";
            case "List", "ArrayList", "Set" -> "list";
            default -> "JSON object";
        };
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("cannot be read");
    }
}
