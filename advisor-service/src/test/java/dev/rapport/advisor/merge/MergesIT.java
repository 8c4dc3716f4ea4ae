package dev.rapport.advisor.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.contracts.TouchEvent.MeetingHeld;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MergesIT extends AdvisorUnderTest {
    private static final List<UUID> CONTACTS =
            Stream.generate(UUID::randomUUID).limit(3).toList();

    private final UUID called = UUID.randomUUID();
    private final UUID followed = UUID.randomUUID();
    private final Sequencer logs = new Sequencer(workspace);

    @Test
    void aMergeTurnsTheVerdictOfEitherAndItsEndTurnsItBack() {
        toldOfACallAndAStranger();
        UUID message = logs.proposed(followed, GREETING);
        publish(logs, event -> true);
        verdict(message, 1).body("items[0].decision", equalTo("send"));

        logs.merge(followed, called);
        publish(logs, event -> true);

        verdict(message, 2)
                .body("items[0].decision", equalTo("hold"))
                .body("items[0].contactId", equalTo(called.toString()))
                .body("items[0].questions.appropriate.because", hasItem("recent_live_contact"));
        for (UUID id : List.of(called, followed)) {
            asMember()
                    .get("/v1/relationships/" + id)
                    .then()
                    .statusCode(200)
                    .body("contactId", equalTo(called.toString()));
        }
        asMember().get("/v1/relationships").then().body("items", hasSize(1));
        logs.unmerge(followed);
        publish(logs, event -> true);
        verdict(message, 3)
                .body("items[0].decision", equalTo("send"))
                .body("items[0].contactId", equalTo(followed.toString()));
        asMember().get("/v1/relationships").then().body("items", hasSize(2));
    }

    @Test
    void nothingIsJudgedBeforeTheLastOfTheDuplicatesLogIsThere() {
        toldOfACallAndAStranger();
        logs.merge(called, followed);
        UUID message = logs.proposed(followed, GREETING);
        publish(logs, event -> !isCall(event));
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        verdicts(message).body("items", hasSize(0));

        publish(logs, MergesIT::isCall);

        verdict(message, 1).body("items[0].decision", equalTo("hold"));
    }

    @Test
    void whatIsSaidTwiceMergesOnce() {
        toldOfACallAndAStranger();
        UUID message = logs.proposed(followed, GREETING);
        logs.merge(followed, called);
        logs.unmerge(followed);
        publish(logs, event -> true);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        asMember().get("/v1/relationships/" + followed).then().body("seenSequence", equalTo(4)));

        publish(logs, event -> true);

        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        asMember()
                .get("/v1/relationships/" + followed)
                .then()
                .body("contactId", equalTo(followed.toString()))
                .body("facts.meetingsHeld", equalTo(0));
        verdicts(message).body("items[0].decision", equalTo("send"));
    }

    /** Beside the merges everything is told to another workspace too, where nobody is ever merged. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void afterTheLastUnmergeAllIsAsIfNobodyHadBeenMerged(long seed) {
        Random random = new Random(seed);
        Sequencer never = new Sequencer(workspace + "-never");
        Happenings happenings = new Happenings(random, CONTACTS);
        for (int step = 0; step < 120; step++) {
            UUID one = CONTACTS.get(random.nextInt(3));
            UUID other = logs.log(CONTACTS.get(random.nextInt(3)));
            if (random.nextInt(8) == 0 && !logs.isMerged(one) && !other.equals(one)) {
                logs.merge(one, other);
            } else if (random.nextInt(10) == 0 && logs.isMerged(one)) {
                logs.unmerge(one);
            }
            TouchpointEvent event = happenings.next(logs.now());
            logs.tell(event);
            never.tell(event);
        }
        CONTACTS.stream().filter(logs::isMerged).forEach(logs::unmerge);

        publish(logs, event -> true);
        publish(never, event -> true);

        for (UUID contact : CONTACTS) {
            assertThat(about(workspace, contact, logs.last(contact)))
                    .isEqualTo(about(workspace + "-never", contact, never.last(contact)));
        }
    }

    private static List<Object> about(String workspace, UUID contact, long last) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(workspace, "member")
                        .get("/v1/relationships/" + contact)
                        .then()
                        .statusCode(200)
                        .body("seenSequence", equalTo((int) last)));
        Map<String, Object> all = as(workspace, "member")
                .get("/v1/relationships/" + contact)
                .then()
                .extract()
                .path("");
        return Stream.of("contactId", "facts", "openEnds", "automationPaused")
                .map(all::get)
                .toList();
    }

    private void toldOfACallAndAStranger() {
        logs.registered(followed, "pk");
        logs.registered(called, "Parissa");
        logs.called(called);
    }

    private static boolean isCall(Envelope<TouchpointEvent> event) {
        return event.data() instanceof MeetingHeld;
    }

    private void publish(Sequencer from, Predicate<Envelope<TouchpointEvent>> wanted) {
        publish(from.published().stream().filter(wanted).toList());
    }
}
