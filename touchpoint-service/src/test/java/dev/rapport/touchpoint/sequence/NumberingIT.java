package dev.rapport.touchpoint.sequence;

import static dev.rapport.touchpoint.Broker.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.contracts.Topics;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NumberingIT extends ServiceUnderTest {
    @Test
    void touchesThatComeAtOnceAreNumberedWithoutGapAndPublishedInThatOrder() throws Exception {
        String contact = ref(knownContact());
        List<Callable<Integer>> calls = IntStream.range(0, 24)
                .mapToObj(ignored ->
                        (Callable<Integer>) () -> held(contact).extract().path("contacts[0].sequence"))
                .toList();

        List<Integer> numbers;
        try (var pool = Executors.newFixedThreadPool(8)) {
            numbers =
                    pool.invokeAll(calls).stream().map(call -> call.resultNow()).toList();
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 25).boxed().toList());
        assertThat(published(25))
                .extracting(NumberingIT::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
    }

    @Test
    void aMeetingStandsInTheLogOfEachContact() {
        var meeting = held(somebody(), somebody(), somebody())
                .body("contacts.sequence", contains(1, 1, 1))
                .extract();
        List<String> contacts = meeting.path("contacts.id");

        List<ConsumerRecord<String, byte[]>> log = published(3);

        assertThat(log)
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrderElementsOf(
                        contacts.stream().map(id -> workspace + "/" + id).toList());
        asMember()
                .get("/v1/timelines/" + contacts.getLast())
                .then()
                .body("items.touchId", hasItem(meeting.<String>path("id")));
    }

    private List<ConsumerRecord<String, byte[]>> published(int count) {
        var found = Broker.read(Topics.TOUCHPOINTS, workspace, events -> events.size() >= count);
        assertThat(found).hasSize(count);
        return found;
    }

    private static long sequence(ConsumerRecord<String, byte[]> delivery) {
        return Long.parseLong(header(delivery, "ce_sequence"));
    }
}
