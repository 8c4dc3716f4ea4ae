package dev.rapport.advisor.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.advisor.AdvisorUnderTest;
import dev.rapport.advisor.Log;
import dev.rapport.contracts.ContactEvent.IdentityAdded;
import dev.rapport.contracts.TouchEvent.MeetingScheduled;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.relationship.AutomationPause;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.messaging.EventCodec;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing happens in these tests but time. */
@QuarkusTest
class PausesIT extends AdvisorUnderTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aPauseEndsWhenItsTimeHasCome() {
        log.registered("Parissa", "parissa@example.org")
                .called(Instant.now().minus(Duration.ofDays(3)).plusSeconds(6))
                .publish();
        await().atMost(SOON).until(this::paused, paused -> paused.size() == 1);

        List<@Nullable AutomationPause> told =
                await().atMost(SOON).until(this::told, all -> all.size() > 1 && all.getLast() == null);

        assertThat(told.stream().filter(Objects::nonNull)).hasSize(1);
        assertThat(paused()).isEmpty();
    }

    @Test
    void aBookedMeetingPausesFromADayBefore() {
        Instant starts = Instant.now().plus(Duration.ofDays(1)).plusSeconds(6);
        log.registered("Parissa", "parissa@example.org");
        Meeting call = log.call(UUID.randomUUID(), 1, starts.plus(Duration.ofHours(1)));
        log.numbered(new MeetingScheduled(log.contactId, booked(call))).publish();
        relationship();
        assertThat(paused()).isEmpty();

        List<@Nullable AutomationPause> told =
                await().atMost(SOON).until(this::told, all -> all.size() > 1 && all.getLast() != null);

        assertThat(told.getFirst()).isNull();
        assertThat(told.getLast()).isNotNull();
        asMember()
                .get("/v1/relationships?automation=paused")
                .then()
                .statusCode(200)
                .body("items.contactId", contains(log.contactId.toString()))
                .body("items[0].automationPaused.because", contains("upcoming_live_contact"));
    }

    @Test
    void theListComesInPartsAndOfOneWorkspace() {
        for (int contact = 0; contact < 3; contact++) {
            another().called(Instant.now().minus(Duration.ofHours(1))).publish();
        }
        another().registered("Noor", "noor@example.org").publish();
        List<String> all = await().atMost(SOON).until(this::paused, paused -> paused.size() == 3);

        String cursor = asMember()
                .get("/v1/relationships?automation=paused&limit=2")
                .then()
                .body("items.contactId", contains(all.get(0), all.get(1)))
                .extract()
                .path("nextCursor");

        asMember()
                .get("/v1/relationships?automation=paused&limit=2&cursor=" + cursor)
                .then()
                .body("items.contactId", contains(all.get(2)));
        assertThat(as("stranger", "admin")
                        .get("/v1/relationships?automation=paused")
                        .then()
                        .extract()
                        .<List<String>>path("items"))
                .isEmpty();
        asMember()
                .get("/v1/relationships?automation=on")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("automation"));
    }

    @Test
    void toolsThatTakeFilesGetOneRowForEachAddressAndNoFormula() {
        Log nameless = another().called(Instant.now().minus(Duration.ofHours(1)));
        nameless.publish();
        log.registered("=HYPERLINK(\"x\")", "parissa@example.org")
                .numbered(new IdentityAdded(
                        log.contactId, new Identity(UUID.randomUUID(), Channel.PHONE, "+351210000000")))
                .called(Instant.now().minus(Duration.ofHours(1)))
                .publish();
        await().atMost(SOON).until(this::paused, paused -> paused.size() == 2);

        String csv = asMember()
                .accept("text/csv")
                .get("/v1/relationships?automation=paused")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst()).isEqualTo("contactId,displayName,channel,address,until,because");
        assertThat(lines.subList(1, lines.size()))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .startsWith(nameless.contactId + ",,,,20")
                                .endsWith("Z,recent_live_contact"),
                        line -> assertThat(line)
                                .startsWith(log.contactId + ",\"'=HYPERLINK(\"\"x\"\")\",email,parissa@example.org,20"),
                        line -> assertThat(line)
                                .startsWith(log.contactId + ",\"'=HYPERLINK(\"\"x\"\")\",phone,+351210000000,20"));
        asMember()
                .accept("text/csv")
                .get("/v1/relationships")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("automation"));
    }

    private List<String> paused() {
        return asMember()
                .get("/v1/relationships?automation=paused")
                .then()
                .statusCode(200)
                .extract()
                .path("items.contactId");
    }

    /** What readers of the topic were told of the contact's pause, in order; null is none. */
    private List<@Nullable AutomationPause> told() {
        List<@Nullable AutomationPause> told = new ArrayList<>();
        published().forEach(changed -> told.add(changed.automationPaused()));
        return told;
    }

    private static Meeting booked(Meeting meeting) {
        ObjectNode booked = EventCodec.JSON.valueToTree(meeting);
        return EventCodec.JSON.convertValue(booked.put("status", "scheduled"), Meeting.class);
    }
}
