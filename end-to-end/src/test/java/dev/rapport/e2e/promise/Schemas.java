package dev.rapport.e2e.promise;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.client.Published.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The published schemas, one an event type. */
final class Schemas {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Schemas() {}

    /** Where the event's data does not fit the schema of its type; empty when all does. */
    static List<String> faults(Event event) {
        String name = "schemas/" + event.type() + ".json";
        try (InputStream schema = Topics.class.getResourceAsStream(name)) {
            if (schema == null) {
                return List.of("there is no " + name);
            }
            return REGISTRY.getSchema(Json.read(schema.readAllBytes())).validate(event.data()).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
