package dev.rapport.e2e.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.e2e.team.Upload;
import dev.rapport.stack.local.Service;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An address book comes along in the shapes in which people have it, and its people are known to all services. */
@ExtendWith(BuiltStack.class)
class PeopleImportE2E {
    private static final Duration SOON = Duration.ofSeconds(40);

    static List<Arguments> files() {
        return List.of(
                Arguments.of("linkedin connections", 1, """
                        Notes:
                        "When exporting your connection data, you may notice that some of the email addresses are missing."

                        First Name,Last Name,URL,Email Address,Company,Position,Connected On
                        Parissa,Azadi,https://www.linkedin.com/in/Parissa-Azadi,,"Azadi, Ltd.",Designer,08 Feb 2026
                        ,,,,,,03 Jan 2024"""),
                Arguments.of("linkedin connections", 1, """
                        First Name,Last Name,Email Address,Company,Position,Connected On
                        Parissa,Azadi,parissa@example.org,Azadi,Designer,08 Feb 2019
                        """),
                Arguments.of("linkedin invitations", 1, """
                        From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
                        Parissa Azadi,Ana Lima,"1/29/26, 2:37 PM","Hello,
                        shall we connect?",INCOMING,https://www.linkedin.com/in/parissa-azadi,https://www.linkedin.com/in/ana-lima
                        """),
                Arguments.of("linkedin contacts", 0, """
                        Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles
                        MOBILE_CONTACTS,Parissa,Azadi,Azadi,,parissa@example.org,+46 70 123 45 67,"1/29/26, 2:37 PM",,,,,,,,
                        """),
                Arguments.of("vcard", 0, """
                        BEGIN:VCARD
                        VERSION:3.0
                        N:Azadi;Parissa;;;
                        FN:Parissa Azadi
                        item1.EMAIL;TYPE=INTERNET:Parissa@Example.org
                        item1.X-ABLabel:work
                        END:VCARD
                        """),
                Arguments.of("vcard", 0, """
                        BEGIN:VCARD
                        VERSION:4.0
                        FN:Parissa Azadi
                        TEL;VALUE=uri:tel:+46-70-123-45-67
                        END:VCARD
                        """),
                Arguments.of("google contacts", 0, """
                        \uFEFFFirst Name,Middle Name,Last Name,File As,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
                        Parissa,,Azadi,,* myContacts ::: * starred,* Work,parissa@example.org ::: p.azadi@example.org,Mobile,
                        """),
                Arguments.of("google contacts", 0, """
                        Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value
                        Parissa Azadi,Parissa,,Azadi,* myContacts,* Work,parissa@example.org,,
                        """));
    }

    /** @param touches what a file of its kind tells of her beside who she is */
    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("files")
    void whoeverIsInAFileIsKnownToAllServices(String format, int touches, String file, Team team) {
        Client ana = team.client("member", "ana");

        JsonNode job = Upload.ofPeople(ana, file.getBytes(UTF_8)).ended(SOON);

        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("done");
        assertThat(job.path("format").asText()).isEqualTo(format);
        assertThat(job.path("accepted").asInt()).as(job.toString()).isEqualTo(1);
        JsonNode contact = ana.get(Service.CONTACTS, "/v1/contacts?query=azadi").at("/items/0");
        assertThat(contact.path("displayName").asText()).isEqualTo("Parissa Azadi");
        Person parissa = new Person(contact.path("id").asText(), "Parissa Azadi", "");
        await("the advisor's relationship")
                .atMost(SOON)
                .until(() -> Json.stream(
                                ana.get(Service.ADVISOR, "/v1/relationships").path("items"))
                        .anyMatch(one -> one.path("contactId").asText().equals(parissa.id())));
        assertThat(team.ana().timeline(parissa, touches)).hasSize(touches);
        assertThat(Upload.ofPeople(ana, file.getBytes(UTF_8))
                        .ended(SOON)
                        .path("known")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aFileOfNobodyIsAnErrorThatSaysWhatWasExpected(Team team) {
        JsonNode job = Upload.ofPeople(team.client("member", "ana"), "a,b\n1,2\n".getBytes(UTF_8))
                .ended(SOON);

        assertThat(job.path("status").asText()).isEqualTo("failed");
        assertThat(job.path("reason").asText()).contains("Connections.csv");
    }
}
