package dev.rapport.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document is written by hand, and says neither more nor less than the code. */
class AsyncApiTest {
    private static final String DEAD_LETTER = "deadLetter";
    private static final Map<String, Class<? extends Event>> FAMILIES = Map.of(
            Topics.CONNECTIONS, ContactEvent.class,
            Topics.WORKSPACES, WorkspaceEvent.class,
            Topics.TOUCHPOINTS, TouchpointEvent.class,
            Topics.VERDICTS, VerdictEvent.class,
            Topics.RELATIONSHIPS, RelationshipEvent.class,
            Topics.OUTBOUND_PROPOSED, HandedInEvent.class);

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(ContractFiles.ASYNC_API.toFile());
    }

    static List<Topics.Topic> topics() {
        return Topics.all();
    }

    @Test
    void theChannelsAreTheTopics() {
        Set<String> topics = Topics.all().stream().map(Topics.Topic::name).collect(Collectors.toSet());

        assertThat(names(document.get("channels"))).isEqualTo(topics);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aChannelIsSetUpAsItsTopicIs(Topics.Topic topic) {
        JsonNode channel = document.get("channels").get(topic.name());
        JsonNode kafka = channel.at("/bindings/kafka");
        JsonNode configuration = kafka.get("topicConfiguration");

        assertThat(channel.get("address").asText()).isEqualTo(topic.name());
        assertThat(kafka.get("partitions").asInt()).isEqualTo(Topics.PARTITIONS);
        assertThat(configuration.get("cleanup.policy").get(0).asText())
                .isEqualTo(topic.compacted() ? "compact" : "delete");
        assertThat(configuration.has("retention.ms")).isNotEqualTo(topic.compacted());
        assertThat(configuration.path("retention.ms").asLong(-1))
                .as("retention.ms")
                .isEqualTo(topic.retentionMs());
        assertThat(configuration.get("max.message.bytes").asInt()).isEqualTo(Topics.MAX_RECORD_BYTES);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aChannelCarriesTheEventsOfItsFamily(Topics.Topic topic) {
        Class<? extends Event> family = FAMILIES.get(topic.name());
        JsonNode messages = document.get("channels").get(topic.name()).get("messages");

        assertThat(names(messages))
                .isEqualTo(
                        family == null
                                ? Set.of(DEAD_LETTER)
                                : Event.types(family).keySet());
        assertThat(messages.properties())
                .allSatisfy(message -> assertThat(message.getValue().get("$ref").asText())
                        .isEqualTo("#/components/messages/" + message.getKey()));
    }

    @Test
    void theMessagesAreTheEventsWithTheirSchemas() {
        Set<String> expected = new HashSet<>(Event.types(Event.class).keySet());
        expected.add(DEAD_LETTER);
        JsonNode messages = document.at("/components/messages");

        assertThat(names(messages)).isEqualTo(expected);
        assertThat(Event.types(Event.class).keySet())
                .allSatisfy(type -> assertThat(
                                messages.get(type).at("/payload/$ref").asText())
                        .isEqualTo(ContractFiles.SCHEMAS.resolve(type + ".json").toString()));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collectReferences(document, references);

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                reference.startsWith("#")
                                        ? !document.at(reference.substring(1)).isMissingNode()
                                        : Files.isRegularFile(Path.of(reference)))
                        .as(reference)
                        .isTrue());
    }

    @Test
    void everyTopicHasAWriterAndWhatServicesReadHasDeadLetters() {
        assertThat(channelsOf("send")).isEqualTo(names(document.get("channels")));
        assertThat(channelsOf("receive"))
                .allSatisfy(topic -> assertThat(names(document.get("channels"))).contains(Topics.deadLetters(topic)));
    }

    private static Set<String> channelsOf(String action) {
        return document.get("operations").properties().stream()
                .map(Map.Entry::getValue)
                .filter(operation -> operation.get("action").asText().equals(action))
                .map(operation -> operation.at("/channel/$ref").asText().substring("#/channels/".length()))
                .collect(Collectors.toSet());
    }

    private static void collectReferences(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.get("$ref").asText());
        }
        node.forEach(child -> collectReferences(child, references));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }
}
