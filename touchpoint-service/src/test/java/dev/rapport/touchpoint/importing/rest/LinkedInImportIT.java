package dev.rapport.touchpoint.importing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.rapport.touchpoint.ContactsFake;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkedInImportIT extends ImportUnderTest {
    private static final String ME = "https://www.linkedin.com/in/ana-lima";
    private final String parissa = "in/" + UUID.randomUUID();
    private final String url = "https://www.linkedin.com/" + parissa;

    /** As files were until early in 2023: nobody's profile but the sender's. */
    private String early() {
        return """
                CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER
                c1,,Parissa Azadi,%s,Ana Lima,2026-05-03 14:00:00 UTC,,"How can I help,
                and when do we talk?",INBOX
                c1,,LinkedIn,,Ana Lima,2026-05-04 09:00:00 UTC,,<p class="spinmail-quill-editor__spin-break">Hi %%FIRSTNAME%%</p>,INBOX
                """.formatted(url);
    }

    /** As they are today: everything in quotes, receivers' profiles, drafts. */
    private String late() {
        return """
                "CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT","CONTENT","FOLDER","ATTACHMENTS","IS MESSAGE DRAFT"
                "c1","","Parissa Azadi","%1$s","Ana Lima","%2$s","2026-05-03 14:00:00 UTC","","How can I help,
                and when do we talk?","INBOX","",""
                "c1","","Ana Lima","%2$s","Parissa Azadi","%1$s","2026-05-05 14:00:00 UTC","","On Monday","INBOX","",""
                "c1","","Ana Lima","%2$s","Parissa Azadi","%1$s","2026-05-06 14:00:00 UTC","","Never sent","INBOX","","Yes"
                """.formatted(url, ME);
    }

    @Test
    void messagesOfAnEarlyExportAreThoseOfTheirSenders() {
        JsonPath job = imported(early());

        assertThat(job.getString("format")).isEqualTo("linkedin");
        assertThat(job.getInt("added")).isEqualTo(1);
        assertThat(job.getList("rejected.reason", String.class))
                .containsExactly("is sponsored: nobody in particular wrote it");
        asMember()
                .get("/v1/timelines/" + ContactsFake.idOf("linkedin", parissa))
                .then()
                .statusCode(200)
                .body("items.direction", contains("inbound"));
    }

    @Test
    void aLaterExportAddsWhatIsNewToAnEarlierOne() {
        imported(early());

        JsonPath job = imported(late());

        assertThat(job.getInt("known")).isEqualTo(1);
        assertThat(job.getInt("added")).isEqualTo(1);
        asMember()
                .get("/v1/timelines/" + ContactsFake.idOf("linkedin", parissa))
                .then()
                .statusCode(200)
                .body("items.direction", contains("outbound", "inbound"));
    }
}
