package dev.rapport.contacts.importing.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.contacts.ServiceUnderTest;
import dev.rapport.contracts.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactImportIT extends ServiceUnderTest {
    private static final String PATH = "/v1/contact-imports";
    private static final Set<String> ENDED = Set.of("done", "failed", "undone");
    private final String slug = "p-" + UUID.randomUUID();

    private String connections() {
        return """
                Notes:
                "When exporting your connection data, you may notice that some addresses are missing."

                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Parissa,Azadi,https://www.linkedin.com/in/%s,,Azadi,Designer,08 Feb 2026
                ,,,,,,03 Jan 2024
                """.formatted(slug);
    }

    @Test
    void connectionsBecomeContactsOnceAndAreTakenBack() {
        String job = begin(connections().getBytes(UTF_8));

        JsonPath done = ended(job);
        assertThat(done.getString("status")).isEqualTo("done");
        assertThat(done.getString("format")).isEqualTo("linkedin connections");
        assertThat(done.getInt("accepted")).isEqualTo(1);
        assertThat(done.getList("rejected.reason", String.class)).containsExactly("is a member who hides from exports");
        assertThat(found("Azadi", 1).getString("items[0].displayName")).isEqualTo("Parissa Azadi");
        assertThat(log.contactEvents(Topics.CONNECTIONS, workspace, 2))
                .extracting(event -> event.data().type())
                .containsExactly("dev.rapport.contact.registered.v1", "dev.rapport.connection.accepted.v1");

        assertThat(ended(begin(connections().getBytes(UTF_8))).getInt("known")).isEqualTo(1);
        asMember().delete(job).then().statusCode(202).body("status", is("undoing"));
        assertThat(ended(job).getString("status")).isEqualTo("undone");
        found("Azadi", 0);
    }

    @Test
    void aZipIsReadForThePeopleInIt() throws IOException {
        byte[] zip = zip(Map.of(
                "Connections.csv",
                connections(),
                "Invitations.csv",
                """
                From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
                Parissa Azadi,Ana Lima,"1/29/26, 2:37 PM",Hello,INCOMING,https://www.linkedin.com/in/%s,https://www.linkedin.com/in/ana-lima
                """.formatted(slug),
                "messages.csv",
                "CONVERSATION ID,FROM,SENDER PROFILE URL,DATE,CONTENT\n"));

        JsonPath done = ended(begin(zip));

        assertThat(done.getString("format")).startsWith("zip: linkedin ").doesNotContain("linkedin,");
        assertThat(done.getInt("accepted")).isEqualTo(2);
        found("Azadi", 1);
    }

    @Test
    void vcardsAndGoogleContactsMeetWhoIsKnownByAnyAddress() {
        String parissa = registered("Parissa", """
                {"channel": "phone", "address": "+46 70 123 45 67"}""");

        JsonPath card = ended(begin("""
                BEGIN:VCARD
                VERSION:4.0
                FN:Parissa Azadi
                ORG:Azadi
                TEL;VALUE=uri:tel:+46-70-123-45-67
                EMAIL:%s@example.org
                END:VCARD
                """.formatted(slug).getBytes(UTF_8)));
        JsonPath google = ended(begin("""
                First Name,Last Name,File As,Labels,E-mail 1 - Label,E-mail 1 - Value
                Parissa,Azadi,,Design ::: * myContacts,Work,%s@example.org
                """.formatted(slug).getBytes(UTF_8)));

        assertThat(card.getInt("accepted")).isEqualTo(1);
        assertThat(google.getInt("accepted")).isEqualTo(1);
        JsonPath known = asMember().get("/v1/contacts/" + parissa).jsonPath();
        assertThat(known.getString("displayName")).isEqualTo("Parissa");
        assertThat(known.getString("company")).isEqualTo("Azadi");
        assertThat(known.getList("tags", String.class)).containsExactly("Design");
        assertThat(known.getList("identities.address", String.class))
                .containsExactly("+46701234567", slug + "@example.org");
    }

    @Test
    void whoeverWasMergedIsOnePersonToAnImport() {
        ended(begin(connections().getBytes(UTF_8)));
        String duplicate = found("Azadi", 1).getString("items[0].id");
        String survivor = registered("Parissa", """
                {"channel": "email", "address": "%s@example.org"}""".formatted(slug));
        as("admin")
                .body("{\"duplicateId\": \"%s\"}".formatted(duplicate))
                .post("/v1/contacts/{id}/merge", survivor)
                .then()
                .statusCode(200);

        JsonPath again = ended(begin(connections().getBytes(UTF_8)));
        JsonPath card = ended(begin("""
                BEGIN:VCARD
                VERSION:4.0
                FN:Parissa Azadi
                EMAIL:%1$s@example.org
                URL:https://www.linkedin.com/in/%1$s
                TEL;VALUE=uri:tel:+46-70-123-45-67
                END:VCARD
                """.formatted(slug).getBytes(UTF_8)));

        assertThat(again.getInt("known")).isEqualTo(1);
        assertThat(card.getInt("accepted")).isEqualTo(1);
        assertThat(asMember().get("/v1/contacts/" + survivor).jsonPath().getList("identities.address", String.class))
                .contains("+46701234567");
    }

    @Test
    void aFileThatYieldsNothingSaysWhatWasExpected() {
        JsonPath job = ended(begin("=HYPERLINK(\"x\")\n".getBytes(UTF_8)));

        assertThat(job.getString("status")).isEqualTo("failed");
        assertThat(job.getString("reason")).contains("Connections.csv").contains("vCards");
    }

    private JsonPath found(String text, int count) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> asMember().get("/v1/contacts?query=" + text).jsonPath(),
                        page -> page.getList("items").size() == count);
    }

    private String begin(byte[] file) {
        return asMember()
                .contentType("multipart/form-data")
                .multiPart("file", "export", file)
                .post(PATH)
                .then()
                .statusCode(202)
                .body("status", is("running"))
                .header("Location", startsWith("http"))
                .extract()
                .header("Location");
    }

    private JsonPath ended(String job) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> asMember()
                                .get(job)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        found -> ENDED.contains(found.getString("status")));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
