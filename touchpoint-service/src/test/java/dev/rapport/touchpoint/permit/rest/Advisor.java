package dev.rapport.touchpoint.permit.rest;

import static org.awaitility.Awaitility.await;

import dev.rapport.contracts.Topics;
import dev.rapport.contracts.VerdictEvent.ReviewAction;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import dev.rapport.contracts.VerdictEvent.VerdictGiven;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.contracts.outbound.Verdict.Decision;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.outbound.life.Samples;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plays the advisor for one message. */
public final class Advisor {
    public static final Duration LEASE = Duration.ofMinutes(15);

    private final String workspace;
    private final UUID contactId;
    private final UUID messageId;
    private final Supplier<RequestSpecification> caller;
    private int revision;

    public Advisor(String workspace, UUID contactId, UUID messageId, Supplier<RequestSpecification> caller) {
        this.workspace = workspace;
        this.contactId = contactId;
        this.messageId = messageId;
        this.caller = caller;
    }

    /** @param seen how much of the contact's log the verdict has seen */
    public void clears(long seen) {
        clears(seen, Instant.now().plus(LEASE));
    }

    public void clears(long seen, Instant until) {
        say(Decision.SEND, seen, until);
    }

    public void holds(long seen) {
        say(Decision.HOLD, seen, null, Samples.finding(Finding.Severity.HOLD, "You spoke by phone."));
    }

    public void refuses(long seen) {
        say(Decision.REFUSE, seen, null, Samples.finding(Finding.Severity.REFUSE, "She opted out."));
    }

    public void discards() {
        Broker.publish(
                Topics.VERDICTS,
                workspace,
                contactId,
                new ReviewDecided(
                        contactId, messageId, ReviewAction.DISCARD, revision, "bob", null, null, null, Instant.now()));
    }

    private void say(Decision decision, long seen, @Nullable Instant until, Finding... findings) {
        Verdict verdict = Samples.verdict(messageId, contactId, ++revision, decision, null, seen, findings);
        Broker.publish(Topics.VERDICTS, workspace, contactId, new VerdictGiven(contactId, verdict, until));
    }

    /** Returns once the message stands so. */
    public void arrived(String status) {
        await().atMost(Duration.ofSeconds(20)).until(this::status, status::equals);
    }

    private String status() {
        return caller.get()
                .get("/v1/outbound-messages/" + messageId)
                .then()
                .extract()
                .path("status");
    }
}
