package dev.rapport.docs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Within {@code /v1} nothing is taken away. At a release {@code -Ddocs.write=true} writes down what there is, and from then on it is a promise. */
class PromisesTest {
    private static final boolean WRITE = Boolean.getBoolean("docs.write");

    static List<String> services() {
        return Documents.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatWasReleasedIsThereStill(String service) throws IOException {
        SortedSet<String> present = Promises.of(Documents.calls(service));
        if (WRITE) {
            Files.createDirectories(file(service).getParent());
            Files.writeString(file(service), String.join("\n", present) + "\n");
        }

        assertThat(Promises.broken(released(service), present)).isEmpty();
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                Arguments.of(
                        "is gone: POST /v1/meetings", breach("/paths/~1v1~1meetings", path -> path.remove("post"))),
                Arguments.of(
                        "is gone: POST /v1/meetings takes application/json /title: string",
                        breach("/components/schemas/MeetingRequest/properties", members -> members.remove("title"))),
                Arguments.of(
                        "is gone: POST /v1/meetings answers 201 application/json /version: integer",
                        breach("/components/schemas/MeetingView/properties", members -> members.remove("version"))),
                Arguments.of(
                        "is new: POST /v1/meetings needs application/json /notes",
                        breach(
                                "/components/schemas/MeetingRequest",
                                shape -> shape.withArray("required").add("notes"))));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsSeen(String seen, Consumer<JsonNode> breach) {
        SortedSet<String> before = Promises.of(Documents.calls("touchpoint-service"));
        JsonNode document = Documents.calls("touchpoint-service");
        breach.accept(document);

        assertThat(Promises.broken(before, Promises.of(document))).contains(seen);
    }

    @Test
    void whatComesAdditionallyBreaksNothing() {
        SortedSet<String> before = Promises.of(Documents.calls("touchpoint-service"));
        JsonNode document = Documents.calls("touchpoint-service");
        ((ObjectNode) document.at("/components/schemas/MeetingView/properties"))
                .putObject("mood")
                .put("type", "string");

        SortedSet<String> after = Promises.of(document);

        assertThat(after).hasSizeGreaterThan(before.size());
        assertThat(Promises.broken(before, after)).isEmpty();
    }

    @Test
    void whatANewObjectNeedsBreaksNothingUnlessItIsNeededItself() {
        SortedSet<String> before = new TreeSet<>(
                List.of("POST /v1/connections", "POST /v1/connections takes application/json /note: string"));
        String member = "POST /v1/connections needs application/json /source/id";
        String object = "POST /v1/connections needs application/json /source";

        SortedSet<String> after = new TreeSet<>(before);
        after.add(member);
        SortedSet<String> needed = new TreeSet<>(after);
        needed.add(object);

        assertThat(Promises.broken(before, after)).isEmpty();
        assertThat(Promises.broken(before, needed)).containsExactly("is new: " + object);
    }

    private static Consumer<JsonNode> breach(String place, Consumer<ObjectNode> change) {
        return document -> change.accept((ObjectNode) document.at(place));
    }

    private static SortedSet<String> released(String service) throws IOException {
        return new TreeSet<>(Files.readAllLines(file(service)));
    }

    private static Path file(String service) {
        return Path.of("released/v1").resolve(service + ".txt");
    }
}
