package dev.rapport.contracts.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.WireJson;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JSON Schema of an event from its record. A member is required and never null unless it is {@code @Nullable};
 * then a reader must be ready to find it null or not at all. Nothing forbids further members.
 */
final class EventSchemas {
    private static final SchemaGenerator GENERATOR = generator();

    private EventSchemas() {}

    static String of(Class<? extends Event> event) throws JsonProcessingException {
        ObjectNode made = GENERATOR.generateSchema(event);
        ObjectNode named = WireJson.MAPPER.createObjectNode();
        named.set("$schema", made.remove("$schema"));
        named.put("$id", "urn:rapport:event:" + Event.typeOf(event));
        return WireJson.pretty(named.setAll(made));
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES);
        config.forTypesInGeneral()
                .withPropertySorter(Comparator.comparing(member -> 0))
                .withCustomDefinitionProvider(EventSchemas::totalMap);
        config.forFields().withNullableCheck(EventSchemas::isNullable).withRequiredCheck(field -> !isNullable(field));
        return new SchemaGenerator(config.build());
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** A map from the constants of an enum has a member for each of them. */
    private static @Nullable CustomDefinition totalMap(ResolvedType type, SchemaGenerationContext context) {
        if (!type.isInstanceOf(Map.class)) {
            return null;
        }
        ResolvedType key = context.getTypeContext().getTypeParameterFor(type, Map.class, 0);
        ResolvedType value = context.getTypeContext().getTypeParameterFor(type, Map.class, 1);
        ObjectNode definition = WireJson.MAPPER.createObjectNode().put("type", "object");
        ObjectNode members = definition.putObject("properties");
        for (Object constant : key.getErasedType().getEnumConstants()) {
            String name = WireJson.MAPPER.convertValue(constant, String.class);
            members.set(name, context.createDefinitionReference(value));
            definition.withArray("required").add(name);
        }
        return new CustomDefinition(definition);
    }
}
