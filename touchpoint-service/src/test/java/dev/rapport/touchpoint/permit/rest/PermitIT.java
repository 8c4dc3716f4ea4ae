package dev.rapport.touchpoint.permit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PermitIT extends SenderUnderTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void aClearedMessageGoesOnceAndOnceAgainOnlyForTheSameKey() {
        Proposed message = cleared(knownContact());

        permit(message, "first")
                .statusCode(200)
                .body("go", is(true))
                .body("address", notNullValue())
                .body("body", is("Thank you for following me."));

        permit(message, "first").statusCode(200).body("go", is(true));
        refused(permit(message, "second"), "already_permitted", "stop");
        refused(permit(message), "already_permitted", "stop");
        assertThat(said(3)).containsExactly("proposed", "cleared", "permitted");
    }

    @Test
    void ofManyWhoAskAtOnceOneIsToldToGo() throws Exception {
        Proposed message = cleared(knownContact());
        List<Callable<Integer>> calls = IntStream.range(0, 8)
                .mapToObj(key -> (Callable<Integer>)
                        () -> permit(message, "key-" + key).extract().statusCode())
                .toList();

        List<Integer> answers;
        try (var pool = Executors.newFixedThreadPool(8)) {
            answers =
                    pool.invokeAll(calls).stream().map(call -> call.resultNow()).toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void whatMayNotGoIsToldWhyAndWhatToDoNext() {
        UUID contact = knownContact();
        Proposed pending = proposed(contact, "");
        Proposed held = proposed(contact, "");
        held.advisor().holds(1);
        Proposed refused = proposed(contact, "");
        refused.advisor().refuses(1);
        Proposed early = proposed(contact, ", \"sendAt\": \"2199-01-01T00:00:00Z\"");
        early.advisor().clears(1, Instant.parse("2199-01-01T00:15:00Z"));
        Proposed discarded = proposed(contact, "");
        discarded.advisor().discards();

        held.advisor().arrived("held");
        refused.advisor().arrived("refused");
        early.advisor().arrived("cleared");
        discarded.advisor().arrived("discarded");

        refused(permit(pending), "pending", "wait");
        refused(permit(held), "held", "wait").body("detail", is("You spoke by phone."));
        refused(permit(refused), "refused", "stop").body("detail", is("She opted out."));
        refused(permit(early), "too_early", "wait");
        refused(permit(discarded), "discarded", "stop");
    }

    @Test
    void aTouchThatBecameKnownTooLateKeepsItFromGoing() {
        UUID contact = knownContact();
        Proposed message = cleared(contact);

        held(ref(contact));

        refused(permit(message), "stale", "retry");
        message.advisor().holds(2);
        message.advisor().arrived("held");
        refused(permit(message), "held", "wait");
        assertThat(said(4)).containsExactly("proposed", "cleared", "recalled", "held");
    }

    @Test
    void whoWaitsWithAStaleVerdictGoesOnceEverythingIsSeen() {
        UUID contact = knownContact();
        Proposed message = cleared(contact);
        held(ref(contact));
        var call = meanwhile(asAutomation().header("Prefer", "wait=30"), message.path() + "/permit");

        message.advisor().clears(2);

        assertThat(call)
                .succeedsWithin(LONG)
                .satisfies(answer -> answer.statusCode(200).body("go", is(true)));
    }

    @Test
    void anExpiredClearanceIsJudgedAgain() {
        Proposed message = proposed(knownContact(), "");
        message.advisor().clears(1, Instant.now().minusSeconds(1));
        message.advisor().arrived("expired");

        refused(permit(message), "expired", "retry");

        refused(permit(message), "pending", "wait");
        message.advisor().clears(1);
        message.advisor().arrived("cleared");
        permit(message).statusCode(200).body("go", is(true));
        assertThat(said(6)).containsExactly("proposed", "cleared", "expired", "proposed", "cleared", "permitted");
    }

    @Test
    void whoWaitsOnAnExpiredClearanceGoesWithTheNextOne() {
        Proposed message = proposed(knownContact(), "");
        message.advisor().clears(1, Instant.now().minusSeconds(1));
        message.advisor().arrived("expired");
        var call = meanwhile(asAutomation().header("Prefer", "wait=30"), message.path() + "/permit");
        message.advisor().arrived("pending");

        message.advisor().clears(1);

        assertThat(call)
                .succeedsWithin(LONG)
                .satisfies(answer -> answer.statusCode(200).body("go", is(true)));
    }

    @Test
    void anotherWorkspaceHasNoSuchMessage() {
        Proposed message = cleared(knownContact());
        String elsewhere = "w-" + UUID.randomUUID();

        problem(in(elsewhere, "automation").get(message.path()).then(), 404, "not_found");
        problem(in(elsewhere, "automation").post(message.path() + "/permit").then(), 404, "not_found");
        problem(in(elsewhere, "automation").post(message.path() + "/sent").then(), 404, "not_found");
        permit(message).statusCode(200);
    }
}
