package dev.rapport.web.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A query parameter that cannot be read is a fault in the request, with its name: by itself Quarkus would say that there is no such path. */
@Provider
public class QueryParameters implements ParamConverterProvider {
    private static final String NUMBER = "must be a whole number";

    private record Reading(Function<String, Object> reader, String mustBe) {}

    private static final Map<Class<?>, Reading> READINGS = Map.of(
            UUID.class, new Reading(UUID::fromString, "must be an id"),
            int.class, new Reading(Integer::valueOf, NUMBER),
            Integer.class, new Reading(Integer::valueOf, NUMBER),
            long.class, new Reading(Long::valueOf, NUMBER),
            Long.class, new Reading(Long::valueOf, NUMBER));

    /** Null for what is no query parameter, and for what Quarkus reads by itself. */
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Reading reading = READINGS.get(type);
        if (reading == null) {
            return null;
        }
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam parameter) {
                return new Converter<>(parameter.value(), reading);
            }
        }
        return null;
    }

    private record Converter<T>(String name, Reading reading) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            try {
                return (T) reading.reader().apply(text);
            } catch (IllegalArgumentException e) {
                throw ProblemException.invalid(name, reading.mustBe());
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
