package dev.rapport.contracts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The topics of Rapport, declared once: the stack creates them from here, and the deployment's manifests are checked against it. */
public final class Topics {
    public static final String CONNECTIONS = "rapport.connections";
    public static final String WORKSPACES = "rapport.workspaces";
    public static final String TOUCHPOINTS = "rapport.touchpoints";
    public static final String VERDICTS = "rapport.verdicts";
    public static final String RELATIONSHIPS = "rapport.relationships";
    public static final String OUTBOUND_PROPOSED = "rapport.outbound.proposed";

    /** Unless configured; all topics keyed by a contact have the same number. */
    public static final int PARTITIONS = 12;

    /** The largest record in bytes: a text of 256 KiB whose every character is escaped, and room for the rest. */
    public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

    /** How long what was handed in, and what could not be read, can be looked up. By then services have it, or have lost nothing by it. */
    private static final Duration LOOKED_UP = Duration.ofDays(90);

    private Topics() {}

    /**
     * @param compacted only the newest record of each key is kept for good
     * @param kept how long a record stays; null for good: a service that has lost its database reads the topic from its beginning
     */
    public record Topic(
            String name, boolean compacted, @Nullable Duration kept) {

        /** As the setting {@code retention.ms}. */
        public long retentionMs() {
            return kept == null ? -1 : kept.toMillis();
        }
    }

    /** Where a consumer of the topic puts what it could not read. */
    public static String deadLetters(String topic) {
        return topic + ".dlq";
    }

    /** The key of every record about a contact. */
    public static String key(String workspace, Object contactId) {
        return workspace + "/" + contactId;
    }

    /** The contact in whose log a record with this key stands. @throws IllegalArgumentException when the key names none */
    public static UUID logOf(String key) {
        return UUID.fromString(key.substring(key.lastIndexOf('/') + 1));
    }

    public static List<Topic> all() {
        List<Topic> topics = List.of(
                new Topic(CONNECTIONS, false, null),
                new Topic(WORKSPACES, true, null),
                new Topic(TOUCHPOINTS, false, null),
                new Topic(VERDICTS, false, null),
                new Topic(RELATIONSHIPS, true, null),
                new Topic(OUTBOUND_PROPOSED, false, LOOKED_UP));
        // A consumer of each topic that services read may have to put a record aside.
        Stream<Topic> deadLetters = Stream.of(
                        CONNECTIONS, WORKSPACES, TOUCHPOINTS, VERDICTS, RELATIONSHIPS, OUTBOUND_PROPOSED)
                .map(name -> new Topic(deadLetters(name), false, LOOKED_UP));
        return Stream.concat(topics.stream(), deadLetters).toList();
    }
}
