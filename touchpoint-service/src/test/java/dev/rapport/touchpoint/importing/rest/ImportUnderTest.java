package dev.rapport.touchpoint.importing.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.contracts.Topics;
import dev.rapport.touchpoint.Broker;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What the tests of imports share: Ana's mailbox, and files handed in by her. */
abstract class ImportUnderTest extends ServiceUnderTest {
    static final String PATH = "/v1/touchpoint-imports";
    private static final Set<String> ENDED = Set.of("done", "failed", "undone");

    static String mail(String id, String from, String to, String more, String body) {
        return """
                From %s@xxx Sun May 03 14:00:00 +0000 2026
                Message-ID: <%s@example.org>
                From: %s
                To: %s
                Date: Sun, 3 May 2026 14:00:00 +0000
                %s
                %s

                """.formatted(id, id, from, to, more, body);
    }

    static String received(String id, String from) {
        return mail(id, from, "ana@ana-lima.example", "Subject: Hello\n", "Shall we talk?");
    }

    /** Hands the file in, and gives the path of the job. */
    String begin(String file) {
        return begin(file.getBytes(UTF_8));
    }

    String begin(byte[] file) {
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

    JsonPath ended(String job) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> job(job), found -> ENDED.contains(found.getString("status")));
    }

    JsonPath job(String path) {
        return asMember().get(path).then().statusCode(200).extract().jsonPath();
    }

    JsonPath imported(String file) {
        return ended(begin(file));
    }

    /** Everything that the logs say of touches in this workspace, by the verb, once there is so much. */
    List<String> said(int atLeast) {
        return Broker.read(Topics.TOUCHPOINTS, workspace, found -> found.size() >= atLeast).stream()
                .map(event -> Broker.header(event, "ce_type").replaceAll("dev\\.rapport\\.|\\.v1", ""))
                .toList();
    }
}
