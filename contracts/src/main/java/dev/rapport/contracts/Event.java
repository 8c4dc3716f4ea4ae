package dev.rapport.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that happened and that other services may want to know. What is null in Java is left out in JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Event permits TouchpointEvent, VerdictEvent, RelationshipEvent, WorkspaceEvent, HandedInEvent {

    /** The name of this event on the wire. */
    default String type() {
        return typeOf(getClass());
    }

    /** The name on the wire of a concrete event class. */
    static String typeOf(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event + " has no @EventType");
        }
        return type.value();
    }

    /** Every concrete event of a sealed family, by its name on the wire. */
    static <E extends Event> Map<String, Class<? extends E>> types(Class<E> family) {
        return concrete(family).collect(Collectors.toUnmodifiableMap(Event::typeOf, Function.identity()));
    }

    private static <E extends Event> Stream<Class<? extends E>> concrete(Class<? extends E> family) {
        if (!family.isInterface()) {
            return Stream.of(family);
        }
        return Arrays.stream(family.getPermittedSubclasses()).flatMap(member -> concrete(member.asSubclass(family)));
    }
}
