package dev.rapport.messaging;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What data that was read lacks: a record's value that is null and not marked {@link Nullable}. Pure functions. */
final class Missing {
    private record Part(String name, Method accessor, boolean mayBeNull) {}

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Missing::part).toList();
        }
    };

    private Missing() {}

    private static Part part(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Part(
                component.getName(), accessor, component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** The path of the first that is missing, as {@code touch.contacts}; empty when all is there. */
    static Optional<String> in(Object value) {
        return switch (value) {
            case Record data ->
                PARTS.get(data.getClass()).stream()
                        .flatMap(part -> in(part, data).stream())
                        .findFirst();
            case Collection<?> all ->
                all.stream()
                        .flatMap(one -> (one == null ? Optional.of("") : in(one)).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<String> in(Part part, Record data) {
        Object value = read(part, data);
        if (value == null) {
            return part.mayBeNull() ? Optional.empty() : Optional.of(part.name());
        }
        return in(value).map(deeper -> deeper.isEmpty() ? part.name() : part.name() + "." + deeper);
    }

    private static @Nullable Object read(Part part, Record data) {
        try {
            return part.accessor().invoke(data);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's own value cannot be read: " + part.name(), e);
        }
    }
}
