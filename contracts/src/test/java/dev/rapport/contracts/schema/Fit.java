package dev.rapport.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Whether JSON fits a schema, formats included. */
final class Fit {
    private static final SchemaRegistryConfig STRICT =
            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();

    private Fit() {}

    /** What does not fit; empty when all does. */
    static List<String> faults(JsonNode schema, JsonNode data) {
        // A registry of its own: present and released schemas share their names.
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(STRICT))
                .getSchema(schema)
                .validate(data)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
