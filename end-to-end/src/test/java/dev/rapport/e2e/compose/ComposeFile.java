package dev.rapport.e2e.compose;

import dev.rapport.e2e.stack.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml with its anchors followed. @param containers by name @param volumes their names */
record ComposeFile(String text, Map<String, Map<String, Object>> containers, Set<String> volumes) {

    static ComposeFile read() {
        try {
            String text = Files.readString(Home.path().resolve("docker-compose.yml"));
            Map<?, ?> file = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
            Map<String, Map<String, Object>> containers = new TreeMap<>();
            map(file.get("services")).forEach((name, container) -> {
                Map<String, Object> keys = new TreeMap<>();
                map(container).forEach((key, value) -> keys.put(String.valueOf(key), value));
                containers.put(String.valueOf(name), keys);
            });
            Set<String> volumes = new TreeSet<>();
            map(file.get("volumes")).keySet().forEach(name -> volumes.add(String.valueOf(name)));
            return new ComposeFile(text, containers, volumes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return empty when it has none */
    Map<String, String> environment(String container) {
        Map<String, String> environment = new TreeMap<>();
        map(container(container).getOrDefault("environment", Map.of()))
                .forEach((name, value) -> environment.put(String.valueOf(name), String.valueOf(value)));
        return environment;
    }

    /** A list of words, such as a command or the ports. */
    List<String> words(String container, String key) {
        return container(container).getOrDefault(key, List.of()) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    Map<String, Object> container(String name) {
        return containers.getOrDefault(name, Map.of());
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
