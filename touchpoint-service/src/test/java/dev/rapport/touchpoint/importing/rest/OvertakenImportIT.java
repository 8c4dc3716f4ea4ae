package dev.rapport.touchpoint.importing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.rapport.touchpoint.ContactsFake;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody else changes what a batch is about, after it was got ready and before it is taken in. */
@QuarkusTest
class OvertakenImportIT extends ImportUnderTest {
    private final String parissa = UUID.randomUUID() + "@example.org";

    @Test
    void aMeetingThatChangedMeanwhileIsReadAgain() {
        imported(calendar("20990503T140000Z"));

        JsonPath job = overtaken(() -> begin(calendar("20990504T140000Z")), """
                update touch set version = version + 1 where workspace = ?
                """);

        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getInt("accepted")).isEqualTo(1);
        asMember()
                .get("/v1/timelines/" + ContactsFake.idOf("email", parissa))
                .then()
                .body("items[0].startsAt", is("2099-05-04T14:00:00Z"));
    }

    @Test
    void whoWasErasedMeanwhileIsRejectedAndTheOthersAreTaken() {
        String noor = UUID.randomUUID() + "@example.org";
        imported(received("1", parissa) + received("2", noor));
        renamed(parissa, "erased-" + parissa);

        JsonPath job = overtaken(() -> begin(received("3", "erased-" + parissa) + received("4", noor)), """
                with gone as (
                    delete from identity where workspace = ? and address like 'erased-%' returning workspace, contact_id)
                update contact set erased = true from gone
                where contact.workspace = gone.workspace and contact.id = gone.contact_id
                """);

        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getInt("accepted")).isEqualTo(1);
        assertThat(job.getList("rejected.reason", String.class)).containsExactly("is about somebody who was erased");
    }

    @Test
    void whatChangedWhileItIsTakenBackIsTakenBackAllTheSame() {
        String imported = begin(received("1", parissa));
        ended(imported);

        JsonPath job = overtaken(
                () -> {
                    asMember().delete(imported).then().statusCode(202);
                    return imported;
                },
                "update touch set version = version + 1 where workspace = ?");

        assertThat(job.getString("status")).isEqualTo("undone");
        assertThat(said(2)).containsExactly("message.received", "touch.removed");
    }

    private interface Beginning {
        String job();
    }

    /** The job as it ended, whose batch waits for the contacts while the change is made. */
    private JsonPath overtaken(Beginning beginning, String change) {
        String job = QuarkusTransaction.requiringNew().call(() -> {
            database.useHandle(
                    handle -> handle.createQuery("select id from contact where workspace = ? order by id for update")
                            .bind(0, workspace)
                            .mapTo(UUID.class)
                            .list());
            String begun = beginning.job();
            await().atMost(Duration.ofSeconds(8)).until(this::somebodyWaits);
            database.useHandle(handle -> handle.execute(change, workspace));
            return begun;
        });
        return ended(job);
    }

    private boolean somebodyWaits() {
        return database.withHandle(handle -> handle.createQuery(
                        "select exists (select from pg_locks where not granted and locktype <> 'advisory')")
                .mapTo(Boolean.class)
                .one());
    }

    private void renamed(String from, String to) {
        database.useHandle(handle -> handle.execute(
                "update identity set address = ? where workspace = ? and address = ?", to, workspace, from));
    }

    private String calendar(String start) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:1@google.com
                DTSTART:%s
                DURATION:PT1H
                SUMMARY:Lunch
                ORGANIZER:mailto:ana@ana-lima.example
                ATTENDEE;PARTSTAT=ACCEPTED;CN=Parissa:mailto:%s
                END:VEVENT
                END:VCALENDAR
                """.formatted(start, parissa);
    }
}
