package dev.rapport.formats.people;

import static dev.rapport.formats.Files.people;
import static dev.rapport.formats.Files.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.rapport.formats.Files;
import dev.rapport.formats.item.Person;
import dev.rapport.formats.item.Person.Kind;
import dev.rapport.formats.item.Person.Reach;
import dev.rapport.formats.item.Person.Step;
import dev.rapport.formats.item.Recommendation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkedInPeopleTest {
    private static final String CONNECTIONS = """
            Notes:
            "When exporting your connection data, you may notice that some of the email addresses are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Parissa,Azadi,https://www.linkedin.com/in/parissa,,"Azadi, Lund & Co",Head of Design,08 Feb 2026
            ,,,,,,03 Jan 2024
            Noor,"de Wit, PhD",https://www.linkedin.com/in/noor,noor@example.org,,,3 Jan 2024""";

    private static final String GIVEN = """
            First Name,Last Name,Company,Job Title,Text,Creation Date,Status
            Parissa,Azadi,"Azadi, Lund & Co",Head of Design,"She listens,
            and then she draws.","01/29/26, 02:37 PM",VISIBLE
            Bo,Ek,,,Fine,"01/29/26, 02:37 PM",VISIBLE
            Noor,"de Wit, PhD",,,Hidden,"01/29/26, 02:37 PM",PENDING
            """;

    @Test
    void connectionsStandBelowTheirPreamble() {
        Files.Read read = people(CONNECTIONS);

        assertThat(read.format()).isEqualTo("linkedin connections");
        assertThat(read.items()).hasSize(3);
        assertThat(read.items().getFirst())
                .usingRecursiveComparison()
                .ignoringFields("place")
                .isEqualTo(new Person(
                        read.items().getFirst().place(),
                        "Parissa Azadi",
                        "Azadi, Lund & Co",
                        "Head of Design",
                        List.of(new Reach(Kind.LINKEDIN, "https://www.linkedin.com/in/parissa")),
                        List.of(),
                        new Step(true, null, null, Instant.parse("2026-02-08T00:00:00Z"))));
        assertThat(read.reasons()).containsExactly("is a member who hides from exports");
        assertThat(((Person) read.items().getLast()).reaches()).contains(new Reach(Kind.EMAIL, "noor@example.org"));
    }

    @Test
    void connectionsOfBeforeMid2023HaveNoProfile() {
        Person person = people("""
                First Name,Last Name,Email Address,Company,Position,Connected On
                Parissa,Azadi,parissa@example.org,Azadi,Designer,08 Feb 2021
                """).only(Person.class);

        assertThat(person.reaches()).containsExactly(new Reach(Kind.EMAIL, "parissa@example.org"));
    }

    @Test
    void anInvitationIsAStepOfWhoeverSentIt() {
        Files.Read read = people("""
                From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
                Parissa Azadi,Ana Lima,"1/29/26, 2:37 PM","How can I be a good
                connection for you?",INCOMING,https://www.linkedin.com/in/parissa,https://www.linkedin.com/in/ana-lima
                Ana Lima,Noor,"1/30/26, 9:05\u202fAM",,OUTGOING,https://www.linkedin.com/in/ana-lima,https://www.linkedin.com/in/noor
                Ana Lima,Bo,"1/30/26, 9:05 AM",,OUTGOING,,
                """);

        assertThat(read.format()).isEqualTo("linkedin invitations");
        assertThat(read.items().stream().filter(Person.class::isInstance).map(Person.class::cast))
                .extracting(Person::name, Person::step)
                .containsExactly(
                        tuple(
                                "Parissa Azadi",
                                new Step(
                                        false,
                                        false,
                                        "How can I be a good\nconnection for you?",
                                        Instant.parse("2026-01-29T14:37:00Z"))),
                        tuple("Noor", new Step(false, true, null, Instant.parse("2026-01-30T09:05:00Z"))));
        assertThat(read.reasons()).containsExactly("names nobody's profile, as exports before the end of 2023 do");
    }

    @Test
    void anAddressBookHoldsSeveralAddressesOfOne() {
        Person person = people("""
                Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles
                MOBILE,Parissa,Azadi,Azadi,Designer,"parissa@example.org,p@azadi.example","+46 70 123 45 67",,,https://x.com/parissa,,,,,,https://www.linkedin.com/in/parissa
                """).only(Person.class);

        assertThat(person.name()).isEqualTo("Parissa Azadi");
        assertThat(person.reaches())
                .containsExactly(
                        new Reach(Kind.EMAIL, "parissa@example.org"),
                        new Reach(Kind.EMAIL, "p@azadi.example"),
                        new Reach(Kind.PHONE, "+46 70 123 45 67"),
                        new Reach(Kind.LINKEDIN, "https://www.linkedin.com/in/parissa"),
                        new Reach(Kind.X, "https://x.com/parissa"));
    }

    @Test
    void aRecommendationIsWhoseTheConnectionsBesideItSay() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Recommendations_Given.csv", GIVEN);
        parts.put("Connections.csv", CONNECTIONS);

        Files.Read touches = Files.read(zip(parts), Set.of());

        assertThat(touches.format()).isEqualTo("zip: linkedin recommendations");
        assertThat(touches.items().stream()
                        .filter(Recommendation.class::isInstance)
                        .map(Recommendation.class::cast))
                .extracting(Recommendation::given, Recommendation::profile, Recommendation::text)
                .containsExactly(
                        tuple(true, "https://www.linkedin.com/in/parissa", "She listens,\nand then she draws."),
                        tuple(true, null, "Fine"));
        assertThat(touches.reasons()).containsExactly("was never shown to anybody");
        assertThat(people(zip(parts)).format()).isEqualTo("zip: linkedin connections");
    }

    @Test
    void aFileForTheOtherDoorSaysWhereThatIs() {
        assertThat(Files.read(CONNECTIONS).format()).contains("/v1/contact-imports");
        assertThat(people("BEGIN:VCALENDAR\nEND:VCALENDAR\n").format()).contains("/v1/touchpoint-imports");
        assertThat(people("Hello").format()).contains("Expected is LinkedIn's Connections.csv");
    }
}
