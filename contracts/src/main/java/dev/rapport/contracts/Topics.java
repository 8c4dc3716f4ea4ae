package dev.rapport.contracts;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

    private Topics() {}

    /** @param compacted only the newest record of each key is kept for good */
    public record Topic(String name, boolean compacted) {}

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
                new Topic(CONNECTIONS, false),
                new Topic(WORKSPACES, true),
                new Topic(TOUCHPOINTS, false),
                new Topic(VERDICTS, false),
                new Topic(RELATIONSHIPS, true),
                new Topic(OUTBOUND_PROPOSED, false));
        // A consumer of each topic that services read may have to put a record aside.
        Stream<Topic> deadLetters = Stream.of(
                        CONNECTIONS, WORKSPACES, TOUCHPOINTS, VERDICTS, RELATIONSHIPS, OUTBOUND_PROPOSED)
                .map(name -> new Topic(deadLetters(name), false));
        return Stream.concat(topics.stream(), deadLetters).toList();
    }
}
