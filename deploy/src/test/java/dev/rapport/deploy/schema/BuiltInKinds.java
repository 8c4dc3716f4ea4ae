package dev.rapport.deploy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.rapport.deploy.manifest.Manifests;
import io.kubernetes.client.openapi.JSON;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kubernetes' own kinds, read as strictly as its client can: no unknown field, none missing, none of another type. */
final class BuiltInKinds {
    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    static {
        // Makes the parsers that the models use.
        new JSON();
    }

    private BuiltInKinds() {}

    /** The client's class for a manifest; none when the kind is somebody else's. */
    static Optional<Class<?>> model(JsonNode manifest) {
        String apiVersion = manifest.path("apiVersion").asText();
        boolean own = !apiVersion.contains(".") || apiVersion.contains(".k8s.io/");
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        try {
            return own
                    ? Optional.of(Class.forName(
                            MODELS + version + manifest.path("kind").asText()))
                    : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    static List<String> faults(JsonNode manifest, Class<?> model) {
        try {
            JsonElement json = JsonParser.parseString(manifest.toString());
            Method validate = model.getMethod("validateJsonElement", JsonElement.class);
            validate.invoke(null, json);
            // Types are only looked at when it is read.
            Object read = JSON.getGson().fromJson(json, model);
            return read == null ? List.of(Manifests.title(manifest) + ": is empty") : List.of();
        } catch (InvocationTargetException e) {
            return List.of(
                    Manifests.title(manifest) + ": " + e.getTargetException().getMessage());
        } catch (JsonParseException | IllegalArgumentException e) {
            return List.of(Manifests.title(manifest) + ": " + e.getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
