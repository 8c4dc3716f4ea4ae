package dev.rapport.advisor.relationship.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.rapport.advisor.conversation.DaySet;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.messaging.EventCodec;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON in which relationships are kept. Of most people little is known: what is null, zero or empty is left out, and so is
 * a part of a relationship of which nothing else would be written; all is that again when it is read.
 */
final class SparseJson {
    /** What a relationship is made of, whatever is known. */
    private static final Set<Class<?>> PARTS = new HashSet<>();

    static {
        collect(Relationship.class);
    }

    private static final ObjectMapper MAPPER = mapper();
    private static final Map<Class<?>, Object> NOTHING = new HashMap<>();

    static {
        PARTS.forEach(part -> NOTHING.put(part, read("{}", part)));
    }

    private SparseJson() {}

    private static void collect(Class<?> whole) {
        for (RecordComponent component : whole.getRecordComponents()) {
            Class<?> type = component.getType();
            boolean always = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (always && type.isRecord() && PARTS.add(type)) {
                collect(type);
            } else if (type == DaySet.class) {
                PARTS.add(type);
            }
        }
    }

    private static ObjectMapper mapper() {
        JsonInclude.Value known = JsonInclude.Value.construct(
                JsonInclude.Include.CUSTOM, JsonInclude.Include.ALWAYS, SaysNothing.class, null);
        ObjectMapper mapper = EventCodec.JSON.copy();
        mapper.setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
            @Override
            public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
                return known;
            }
        });
        List.of(List.class, Set.class, Map.class)
                .forEach(type ->
                        mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        mapper.registerModule(new SimpleModule().setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription about, JsonDeserializer<?> deserializer) {
                return PARTS.contains(about.getBeanClass()) ? new Part(deserializer) : deserializer;
            }
        }));
        return mapper;
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a relationship is kept in a form that cannot be read", e);
        }
    }

    /** A part that was left out is read as if it were there and held nothing. */
    private static final class Part extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        private Part(JsonDeserializer<?> whole) {
            super(whole);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> whole) {
            return new Part(whole);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            Object nothing = NOTHING.get(handledType());
            return nothing == null ? empty(context) : nothing;
        }

        /** While the nothings themselves are read. */
        private Object empty(DeserializationContext context) {
            try (TokenBuffer braces = context.bufferForInputBuffering()) {
                braces.writeStartObject();
                braces.writeEndObject();
                try (JsonParser parser = braces.asParserOnFirstToken()) {
                    return _delegatee.deserialize(parser, context);
                }
            } catch (IOException e) {
                throw new IllegalStateException("a part of a relationship must be able to hold nothing", e);
            }
        }
    }

    /** Is equal to what is not worth writing, as Jackson asks a filter of values. */
    static final class SaysNothing {
        @Override
        @SuppressWarnings("EqualsUnsafeCast")
        public boolean equals(@Nullable Object value) {
            return switch (value) {
                case null -> true;
                case Boolean flag -> !flag;
                case Number number -> number.doubleValue() == 0;
                case Collection<?> several -> several.isEmpty();
                case Map<?, ?> several -> several.isEmpty();
                default -> value.equals(NOTHING.get(value.getClass()));
            };
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
