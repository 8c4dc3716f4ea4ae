package dev.rapport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingTest {
    record Guest(String name, @Nullable String note) {}

    record Party(Guest host, List<Guest> guests, @Nullable Guest last) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"host":{"name":"Ana"},"guests":[{"name":"Bo"}]}                       |
            {"host":{"name":"Ana"},"guests":[],"last":{"name":"Bo","note":"late"}} |
            {"guests":[]}                                                          | host
            {"host":{},"guests":[]}                                                | host.name
            {"host":{"name":"Ana"},"guests":null}                                  | guests
            {"host":{"name":"Ana"},"guests":[null]}                                | guests
            {"host":{"name":"Ana"},"guests":[{"name":"Bo"},{"note":"who?"}]}       | guests.name
            {"host":{"name":"Ana"},"guests":[],"last":{}}                          | last.name
            """)
    void theFirstThatIsMissingIsNamed(String json, @Nullable String path) throws JsonProcessingException {
        Party read = EventCodec.JSON.readValue(json, Party.class);

        Optional<String> missing = Missing.in(read);

        assertThat(missing).isEqualTo(Optional.ofNullable(path));
    }
}
