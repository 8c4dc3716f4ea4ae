package dev.rapport.touchpoint.importing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.rapport.touchpoint.ContactsFake;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarImportIT extends ImportUnderTest {
    private final String parissa = UUID.randomUUID() + "@example.org";

    private String calendar(String start, String more) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:1@google.com
                DTSTART:%s
                DURATION:PT1H
                SUMMARY:Lunch
                LOCATION:Café Central
                ORGANIZER:mailto:ana@ana-lima.example
                ATTENDEE;PARTSTAT=ACCEPTED;CN=Parissa:mailto:%s
                %sEND:VEVENT
                END:VCALENDAR
                """.formatted(start, parissa, more);
    }

    @Test
    void anEventIsAMeetingThatMovesAndIsCancelledWithItsCalendar() {
        assertThat(imported(calendar("20990503T140000Z", "")).getInt("added")).isEqualTo(1);
        meeting().body("items[0].status", is("scheduled")).body("items[0].mode", is("in_person"));

        JsonPath moved = imported(calendar("20990504T140000Z", ""));

        assertThat(moved.getInt("accepted")).isEqualTo(1);
        assertThat(moved.getInt("added")).isZero();
        meeting().body("items[0].startsAt", is("2099-05-04T14:00:00Z"));
        imported(calendar("20990504T140000Z", "STATUS:CANCELLED\n"));
        meeting().body("items[0].status", is("cancelled"));
        assertThat(said(3)).containsExactly("meeting.scheduled", "meeting.rescheduled", "meeting.cancelled");
    }

    @Test
    void whatPeopleSaidOfItStands() {
        imported(calendar("20260503T140000Z", ""));
        String id = meeting().body("items[0].status", is("held")).extract().path("items[0].touchId");
        asMember()
                .body("{\"status\": \"no_show\", \"notes\": \"she was ill\"}")
                .patch("/v1/meetings/" + id)
                .then()
                .statusCode(200);

        JsonPath again = imported(calendar("20260503T140000Z", ""));

        assertThat(again.getInt("known")).isEqualTo(1);
        meeting().body("items[0].status", is("no_show")).body("items[0].notes", is("she was ill"));
    }

    @Test
    void aRepetitionIsAMeetingEachTime() {
        JsonPath job = imported(calendar("20260503T140000Z", "RRULE:FREQ=DAILY;COUNT=3\nEXDATE:20260504T140000Z\n"));

        assertThat(job.getInt("read")).isEqualTo(1);
        assertThat(job.getInt("added")).isEqualTo(2);
        meeting().body("items.size()", is(2));
    }

    @Test
    void whatIsCancelledAndWasNotExpectedIsLeftOut() {
        JsonPath job = imported(calendar("20260503T140000Z", "STATUS:CANCELLED\n"));

        assertThat(job.getString("status")).isEqualTo("failed");
        assertThat(job.getList("rejected.reason", String.class)).hasSize(1);
        assertThat(rows("touch")).isZero();
    }

    private ValidatableResponse meeting() {
        return asMember()
                .get("/v1/timelines/" + ContactsFake.idOf("email", parissa))
                .then()
                .statusCode(200);
    }
}
