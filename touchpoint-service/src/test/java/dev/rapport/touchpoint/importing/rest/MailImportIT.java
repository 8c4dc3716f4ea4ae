package dev.rapport.touchpoint.importing.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.rapport.touchpoint.ContactsFake;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailImportIT extends ImportUnderTest {
    private static final String ANA = "Ana Lima <ana@ana-lima.example>";
    private final String parissa = UUID.randomUUID() + "@example.org";
    private final String noor = UUID.randomUUID() + "@example.org";

    private String mailbox() {
        return received("1", "Parissa <" + parissa + ">")
                + mail(
                        "2",
                        ANA,
                        parissa + ", " + noor,
                        "In-Reply-To: <1@example.org>\nSubject: Re: Hello\n",
                        "On Monday?")
                + mail("3", "news@shop.example", ANA, "List-Unsubscribe: <mailto:x@shop.example>\n", "50 % off")
                + mail("4", parissa, ANA, "Auto-Submitted: auto-replied\n", "I am away")
                + mail("5", parissa, ANA, "X-Gmail-Labels: Spam\n", "Buy");
    }

    @Test
    void aMailboxBecomesTheMessagesOfItsContacts() {
        JsonPath job = imported(mailbox());

        assertThat(job.getString("status")).isEqualTo("done");
        assertThat(job.getString("format")).isEqualTo("mbox");
        assertThat(job.getInt("read")).isEqualTo(5);
        assertThat(job.getInt("accepted")).isEqualTo(3);
        assertThat(job.getInt("added")).isEqualTo(4);
        assertThat(job.getInt("rejectedCount")).isEqualTo(2);
        assertThat(job.getList("rejected.line", Integer.class)).containsExactly(20, 38);
        assertThat(job.getList("rejected.reason", String.class))
                .containsExactly(
                        "is automatic, and its sender is nobody you know", "lies in spam, trash, drafts or chats");
        asMember()
                .get("/v1/timelines/" + ContactsFake.idOf("email", parissa))
                .then()
                .statusCode(200)
                .body("items.size()", is(3));
        asMember()
                .get("/v1/timelines/" + ContactsFake.idOf("email", noor))
                .then()
                .statusCode(200)
                .body("items.kind", contains("message"));
        assertThat(said(4))
                .containsExactlyInAnyOrder("message.received", "message.received", "message.sent", "message.sent");
    }

    @Test
    void aFileMayBeLargerThanAnyOtherBody() {
        String attachment = "QUJD".repeat(18).concat("\n").repeat(300_000);
        String large = mail(
                "1",
                parissa,
                ANA,
                "Content-Type: application/octet-stream; name=a.bin\nContent-Transfer-Encoding: base64\n",
                attachment);

        JsonPath job = imported(large + received("2", parissa));

        assertThat(job.getInt("read")).isEqualTo(2);
        assertThat(job.getLong("bytes")).isGreaterThan(20_000_000);
        assertThat(job.getString("status")).isEqualTo("done");
    }

    @Test
    void importsAreListedNewestFirst() {
        String first = begin(mailbox());
        ended(first);
        String second = begin("nothing that anybody could read");
        ended(second);

        JsonPath page = asMember()
                .get(PATH + "?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(second).endsWith(page.getString("items[0].id"));
        assertThat(page.getString("items[0].status")).isEqualTo("failed");
        JsonPath next = asMember()
                .get(PATH + "?limit=1&cursor=" + page.getString("nextCursor"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first).endsWith(next.getString("items[0].id"));
        assertThat(next.getString("nextCursor")).isNull();
    }

    @Test
    void theSameFileAgainChangesNothingAndTakesNothingBack() {
        imported(mailbox());

        String again = begin(mailbox());

        JsonPath job = ended(again);
        assertThat(job.getInt("known")).isEqualTo(3);
        assertThat(job.getInt("accepted")).isZero();
        asMember().delete(again).then().statusCode(202).body("status", is("undoing"));
        assertThat(ended(again).getString("status")).isEqualTo("undone");
        assertThat(rows("touch")).isEqualTo(4);
        assertThat(said(4)).hasSize(4);
    }

    @Test
    void anImportIsTakenBackWithAllThatItAddedAndNothingElse() {
        imported(received("1", parissa));
        String job = begin(mailbox());
        assertThat(ended(job).getInt("known")).isEqualTo(1);

        asMember().delete(job).then().statusCode(202);

        assertThat(ended(job).getString("status")).isEqualTo("undone");
        asMember()
                .get("/v1/timelines/" + ContactsFake.idOf("email", parissa))
                .then()
                .body("items.kind", contains("message"));
        assertThat(said(7)).filteredOn("touch.removed"::equals).hasSize(3);
        assertThat(imported(mailbox()).getInt("added")).isEqualTo(3);
    }

    @Test
    void aFileThatIsNoneOfThemSaysWhatWasExpected() {
        JsonPath job = imported("Dear diary");

        assertThat(job.getString("status")).isEqualTo("failed");
        assertThat(job.getString("reason")).contains("mbox", "EML", "ICS", "messages.csv");
        assertThat(imported("BEGIN:VCALENDAR\nEND:VCALENDAR\n").getString("reason"))
                .contains("no item");
        assertThat(imported(mail("5", parissa, ANA, "X-Gmail-Labels: Spam\n", "Buy"))
                        .getString("status"))
                .isEqualTo("failed");
    }

    @Test
    void anErasedPersonIsToldOfNoMore() {
        JsonPath job = imported(received("1", "erased-" + parissa) + received("2", parissa));

        assertThat(job.getList("rejected.reason", String.class)).containsExactly("is about somebody who was erased");
        assertThat(job.getInt("accepted")).isEqualTo(1);
    }

    @Test
    void whatIsNoUploadIsRefused() {
        problem(
                        asMember()
                                .contentType("multipart/form-data")
                                .multiPart("other", "x")
                                .post(PATH)
                                .then(),
                        400,
                        "invalid_request")
                .body("errors.field", contains("file"));
        problem(
                        asMember()
                                .contentType("multipart/form-data")
                                .multiPart("file", "empty", new byte[0])
                                .post(PATH)
                                .then(),
                        400,
                        "invalid_request")
                .body("errors.field", contains("file"));
        problem(
                asAutomation()
                        .contentType("multipart/form-data")
                        .multiPart("file", "x", "x".getBytes(UTF_8))
                        .post(PATH)
                        .then(),
                403,
                "forbidden");
        asMember().body("{}").post(PATH).then().statusCode(415);
        assertNothingHappened();
    }

    @Test
    void anotherWorkspaceHasNoSuchImport() {
        String job = begin(received("1", parissa));

        problem(in("w-" + UUID.randomUUID(), "admin").get(job).then(), 404, "not_found");
        problem(in("w-" + UUID.randomUUID(), "admin").delete(job).then(), 404, "not_found");
        assertThat(ended(job).getString("status")).isEqualTo("done");
    }

    @Test
    void theSameKeyBeginsOneJob() {
        String key = UUID.randomUUID().toString();
        byte[] file = received("1", parissa).getBytes(UTF_8);

        String first = withKey(key, file);

        assertThat(withKey(key, file)).isEqualTo(first);
        assertThat(rows("import_job")).isEqualTo(1);
    }

    private String withKey(String key, byte[] file) {
        return asMember()
                .contentType("multipart/form-data")
                .header("Idempotency-Key", key)
                .multiPart("file", "export", file)
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
