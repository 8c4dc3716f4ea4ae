package dev.rapport.deploy.service;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * What a service of this checkout reads and answers, by its own files.
 *
 * @param name as its module, its Deployment and its image
 * @param settings its properties and those that all services share
 * @param unset what it asks for by name, and no file sets
 * @param paths what it answers, such as {@code /v1/meetings/{id}}
 * @param wholly the topics that it reads from their beginning, in no group
 */
public record Service(
        String name, Map<String, String> settings, Set<String> unset, Set<String> paths, Set<String> wholly) {
    private static final Path HOME = Path.of("..");
    /** What frameworks read, and no file of ours sets. */
    private static final Set<String> FRAMEWORKS =
            Set.of("quarkus.init-and-exit", "mp.jwt.verify.publickey.location", "quarkus.otel.exporter.otlp.endpoint");

    public static final List<Service> ALL =
            List.of(of("contacts-service"), of("touchpoint-service"), of("advisor-service"));

    private static Service of(String name) {
        Map<String, String> settings = new TreeMap<>();
        // Its own go before what all share.
        settings.putAll(properties("web/src/main/resources/META-INF/microprofile-config.properties"));
        settings.putAll(properties(name + "/src/main/resources/application.properties"));
        Path module = HOME.resolve(name);
        Set<String> unset = BuiltClasses.of(List.of(module, HOME.resolve("web"), HOME.resolve("messaging")))
                .settings();
        unset.removeAll(settings.keySet());
        return new Service(
                name, settings, unset, BuiltClasses.of(List.of(module)).paths(), WholeReads.of(module));
    }

    public String setting(String key) {
        String value = settings.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + " has no " + key);
        }
        return value;
    }

    public int port() {
        return Integer.parseInt(setting("quarkus.http.port"));
    }

    public int metricsPort() {
        return Integer.parseInt(setting("quarkus.management.port"));
    }

    /** contacts, touchpoint or advisor; also the name of its database. */
    public String title() {
        return setting("quarkus.application.name");
    }

    /** Does it read an environment variable of this name? */
    public boolean reads(String variable) {
        return Stream.of(
                        settings.keySet().stream(),
                        unset.stream(),
                        FRAMEWORKS.stream(),
                        ConsumerConfig.configNames().stream().map(key -> "kafka." + key))
                .flatMap(keys -> keys)
                .anyMatch(key -> variable(key).equals(variable));
    }

    /** The variables without which it would look for its neighbours on its own machine, use logins that all know, or miss something. */
    public Set<String> needed() {
        Set<String> needed = new TreeSet<>(
                Set.of("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "RAPPORT_DB_APP_PASSWORD", "RAPPORT_DB_WORKER_PASSWORD"));
        settings.forEach((key, value) -> {
            if (value.contains("localhost") || value.contains("127.0.0.1")) {
                needed.add(variable(key));
            }
        });
        unset.forEach(key -> needed.add(variable(key)));
        return needed;
    }

    /** The topics that it reads, each with its consumer group. */
    public Map<String, String> reading() {
        Map<String, String> groups = new TreeMap<>();
        settings.forEach((key, topic) -> {
            if (key.startsWith("mp.messaging.incoming.") && key.endsWith(".topic")) {
                groups.put(topic, setting(key.replaceAll("\\.topic$", ".group.id")));
            }
        });
        return groups;
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> properties(String file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(HOME.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        return settings;
    }
}
