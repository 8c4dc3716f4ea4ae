package dev.rapport.formats.people;

import static dev.rapport.formats.Files.people;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.formats.Files;
import dev.rapport.formats.item.Person;
import dev.rapport.formats.item.Person.Kind;
import dev.rapport.formats.item.Person.Reach;
import org.junit.jupiter.api.Test;

class AddressBooksTest {

    @Test
    void googleContactsOfToday() {
        Files.Read read = people("\ufeff" + """
                First Name,Middle Name,Last Name,Nickname,File As,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value
                Parissa,,Azadi,,,Azadi,Designer,Design ::: * myContacts ::: * starred,* Work,parissa@example.org ::: p@azadi.example,Home,parissa@home.example,Mobile,+46 70 123 45 67,,https://www.linkedin.com/in/parissa
                """);

        Person person = read.only(Person.class);
        assertThat(read.format()).isEqualTo("google contacts");
        assertThat(person.name()).isEqualTo("Parissa Azadi");
        assertThat(person.company()).isEqualTo("Azadi");
        assertThat(person.title()).isEqualTo("Designer");
        assertThat(person.tags()).containsExactly("Design");
        assertThat(person.reaches())
                .containsExactly(
                        new Reach(Kind.EMAIL, "parissa@example.org"),
                        new Reach(Kind.EMAIL, "p@azadi.example"),
                        new Reach(Kind.EMAIL, "parissa@home.example"),
                        new Reach(Kind.PHONE, "+46 70 123 45 67"),
                        new Reach(Kind.LINKEDIN, "https://www.linkedin.com/in/parissa"));
    }

    @Test
    void googleContactsOfBefore() {
        Person person = people("""
                Name,Given Name,Additional Name,Family Name,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title
                Parissa Azadi,Parissa,,Azadi,,* myContacts ::: Design,* ,parissa@example.org,Mobile,+46 70 123 45 67 ::: +46 8 123 45 67,Azadi,Designer
                """).only(Person.class);

        assertThat(person.name()).isEqualTo("Parissa Azadi");
        assertThat(person.company()).isEqualTo("Azadi");
        assertThat(person.tags()).containsExactly("Design");
        assertThat(person.reaches()).hasSize(3);
    }

    @Test
    void vcardsOfBothVersions() {
        Files.Read read = people("""
                BEGIN:VCARD
                VERSION:3.0
                FN:Parissa Azadi
                N:Azadi;Parissa;;;
                ORG:Azadi;Design
                TITLE:Designer
                EMAIL;TYPE=INTERNET;TYPE=WORK:parissa@example.org
                TEL;TYPE=CELL:+46 70 123 45 67
                item1.URL:https\\://www.linkedin.com/in/parissa
                item1.X-ABLabel:LinkedIn
                item2.URL:https\\://x.com/parissa
                CATEGORIES:Design,myContacts
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                N:de Wit;Noor;;;
                FN:
                TEL;VALUE=uri;TYPE=cell:tel:+31-6-1234-5678
                EMAIL:noor@example.org
                END:VCARD
                """);

        assertThat(read.format()).isEqualTo("vcard");
        assertThat(read.items()).hasSize(2);
        Person parissa = (Person) read.items().getFirst();
        assertThat(parissa.company()).isEqualTo("Azadi");
        assertThat(parissa.reaches())
                .containsExactly(
                        new Reach(Kind.EMAIL, "parissa@example.org"),
                        new Reach(Kind.PHONE, "+46 70 123 45 67"),
                        new Reach(Kind.LINKEDIN, "https://www.linkedin.com/in/parissa"),
                        new Reach(Kind.X, "https://x.com/parissa"));
        Person noor = (Person) read.items().getLast();
        assertThat(noor.name()).isEqualTo("Noor de Wit");
        assertThat(noor.place().line()).isEqualTo(14);
        assertThat(noor.reaches())
                .containsExactly(new Reach(Kind.EMAIL, "noor@example.org"), new Reach(Kind.PHONE, "+31-6-1234-5678"));
    }
}
