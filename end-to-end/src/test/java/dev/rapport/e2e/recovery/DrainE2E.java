package dev.rapport.e2e.recovery;

import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Published.Event;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.stack.OperatedStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Outbound;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A service that is told to end (SIGTERM) finishes what it has begun, and gives way to the next one. */
@ExtendWith(BuiltStack.class)
@Isolated
class DrainE2E {
    /** Of a process that SIGTERM ended: 128 + 15. */
    private static final int TERMINATED = 143;

    private static final int MESSAGES = 150;

    @Test
    void whoeverWaitsForAVerdictGetsItAndItIsPublishedBeforeTheEnd(Team team, OperatedStack stack) {
        Person parissa = team.ana().registers("Parissa");
        // Nothing is judged until it may go on.
        stack.signal(ADVISOR, "STOP");
        CompletableFuture<Outbound> waiting =
                CompletableFuture.supplyAsync(() -> team.tool().proposes(Draft.to(parissa, "Hello")));
        await().until(() -> pending(team) == 1);

        stack.signal(TOUCHPOINT, "TERM");
        stack.signal(ADVISOR, "CONT");

        try {
            Outbound message = waiting.join();
            assertThat(message.proposed().path("status").asText()).isEqualTo("cleared");
            assertThat(stack.awaitEnd(TOUCHPOINT)).isEqualTo(TERMINATED);
            assertThat(team.published().on(Topics.TOUCHPOINTS))
                    .filteredOn(event -> event.messageId().equals(message.id()))
                    .extracting(Event::type)
                    .contains("dev.rapport.outbound-message.cleared.v1");
        } finally {
            restart(stack, TOUCHPOINT);
        }
        // The relay's lease was given back: the next one publishes at once.
        assertThat(team.tool()
                        .proposes(Draft.to(parissa, "Hello again"))
                        .verdict()
                        .decision())
                .isEqualTo("send");
    }

    @Test
    void whatWasBegunIsFinishedAndNothingIsPublishedTwice(Team team, OperatedStack stack) {
        Person parissa = team.ana().registers("Parissa");
        Client tool = team.client("automation", "tool");
        List<String> messages = IntStream.range(0, MESSAGES)
                .mapToObj(number -> tool.send(Call.post(
                                TOUCHPOINT,
                                "/v1/outbound-messages",
                                Draft.to(parissa, "Hello " + number).json()))
                        .expect(202)
                        .path("id")
                        .asText())
                .toList();

        stack.signal(ADVISOR, "TERM");

        try {
            assertThat(stack.awaitEnd(ADVISOR)).isEqualTo(TERMINATED);
        } finally {
            restart(stack, ADVISOR);
        }
        await().until(() -> pending(team) == 0);
        List<Event> verdicts = team.published().on(Topics.VERDICTS);
        assertThat(verdicts).extracting(Event::messageId).containsAll(messages);
        // A relay that is cut off would send again what it had sent.
        assertThat(verdicts).extracting(event -> event.headers().get("ce_id")).doesNotHaveDuplicates();
    }

    @Test
    void contactsServiceEndsInOrderToo(Team team, OperatedStack stack) {
        Person parissa = team.ana().registers("Parissa");

        stack.signal(CONTACTS, "TERM");

        try {
            assertThat(stack.awaitEnd(CONTACTS)).isEqualTo(TERMINATED);
            assertThat(team.published().on(Topics.CONNECTIONS))
                    .extracting(event -> event.data().path("contactId").asText())
                    .contains(parissa.id());
        } finally {
            restart(stack, CONTACTS);
        }
    }

    private static int pending(Team team) {
        return team.client("member", "ana")
                .get(TOUCHPOINT, "/v1/outbound-messages?status=pending")
                .path("items")
                .size();
    }

    /** The stack belongs to all tests: they find it whole. */
    private static void restart(OperatedStack stack, Service service) {
        stack.awaitEnd(service);
        stack.restart(service);
    }
}
