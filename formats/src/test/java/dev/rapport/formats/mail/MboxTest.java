package dev.rapport.formats.mail;

import static dev.rapport.formats.Files.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.formats.Files;
import dev.rapport.formats.item.Item;
import dev.rapport.formats.item.Mail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MboxTest {
    private static final String POSTMARK = "From 1790000000000000001@xxx Sun May 03 14:00:00 +0000 2026\n";
    private static final String HEADERS = """
            From: Parissa <parissa@example.org>
            To: ana@ana-lima.example
            Date: Sun, 3 May 2026 14:00:00 +0200
            Message-ID: <1@example.org>
            """;

    @Test
    void aMailTellsWhoWroteWhenAndWhat() {
        Mail mail = read(POSTMARK + """
                X-GM-THRID: 1790000000000000009
                X-Gmail-Labels: Posteingang,"Wichtig",Ge=C3=B6ffnet
                """ + HEADERS + """
                In-Reply-To: <0@ana-lima.example>
                References: <00@ana-lima.example> <0@ana-lima.example>
                Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?= from
                 Lisbon

                Shall we talk?
                """).only(Mail.class);

        assertThat(mail.from()).containsExactly(new Mail.Address("parissa@example.org", "Parissa"));
        assertThat(mail.to()).containsExactly(new Mail.Address("ana@ana-lima.example", null));
        assertThat(mail.sentAt()).isEqualTo(Instant.parse("2026-05-03T12:00:00Z"));
        assertThat(mail.id()).isEqualTo("1@example.org");
        assertThat(mail.inReplyTo()).isEqualTo("0@ana-lima.example");
        assertThat(mail.thread()).isEqualTo("1790000000000000009");
        assertThat(mail.subject()).isEqualTo("Grüße from Lisbon");
        assertThat(mail.body()).isEqualTo("Shall we talk?");
        assertThat(mail.labels()).contains("posteingang", "wichtig");
    }

    @Test
    void everyMailBeginsWhereItBegins() {
        String box = POSTMARK + HEADERS + "\nOne\n\n" + POSTMARK + HEADERS.replace("<1@", "<2@") + "\nTwo\n";

        Files.Read read = read(box);

        assertThat(read.format()).isEqualTo("mbox");
        assertThat(read.items()).extracting(item -> item.place().line()).containsExactly(1L, 9L);
        assertThat(read.items()).extracting(item -> ((Mail) item).body()).containsExactly("One", "Two");
    }

    @Test
    void linesThatBeginWithFromEndNoMail() {
        Mail mail = read(POSTMARK + HEADERS + """

                >From the beginning I liked it.
                >>From twice quoted.

                From here on it is yours.

                From Monday at 10:00 in May I am away, and this is no header
                """).only(Mail.class);

        assertThat(mail.body()).isEqualTo("""
                From the beginning I liked it.
                >From twice quoted.

                From here on it is yours.

                From Monday at 10:00 in May I am away, and this is no header""");
    }

    @Test
    void windowsEndsItsLinesInItsOwnWay() {
        String box = (POSTMARK + HEADERS + "\nOne\n\n" + POSTMARK + HEADERS + "\nTwo\n").replace("\n", "\r\n");

        List<Item> items = read(box).items();

        assertThat(items).extracting(item -> ((Mail) item).body()).containsExactly("One", "Two");
    }

    @Test
    void ofAlternativesThePlainOneIsTakenAndOfFilesTheNames() {
        Mail mail = read(POSTMARK + HEADERS + """
                Content-Type: multipart/mixed; boundary="outer"

                This is a multi-part message.
                --outer
                Content-Type: multipart/alternative; boundary="inner"

                --inner
                Content-Type: text/plain; charset="iso-8859-1"
                Content-Transfer-Encoding: quoted-printable

                Ol=E1 Ana,=
                 all well?
                --inner
                Content-Type: text/html; charset=utf-8

                <p>Ol&aacute; Ana</p>
                --inner--
                --outer
                Content-Type: application/pdf; name="=?UTF-8?B?UHJlw6dvcy5wZGY=?="
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                --outer--
                """).only(Mail.class);

        assertThat(mail.body()).isEqualTo("Olá Ana, all well?");
        assertThat(mail.attachments()).containsExactly("Preços.pdf");
    }

    @Test
    void aPageIsReadAsText() {
        Mail mail = read(POSTMARK + HEADERS + """
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                PGh0bWw+PGhlYWQ+PHN0eWxlPnAge308L3N0eWxlPjwvaGVhZD48Ym9keT48cD5EZWFyIEFuYSw8
                L3A+PHA+bmV4dDxicj5saW5lPC9wPjxzY3JpcHQ+eCgpPC9zY3JpcHQ+PC9ib2R5PjwvaHRtbD4=
                """).only(Mail.class);

        assertThat(mail.body()).isEqualTo("Dear Ana,\nnext\nline");
    }

    @Test
    void aMailWithoutIdHasOneThatIsTheSameEachTime() {
        String box = POSTMARK + HEADERS.replaceAll("Message-ID.*\n", "") + "\nHello\n";

        Mail first = read(box).only(Mail.class);
        Mail again = read(box).only(Mail.class);
        Mail other = read(box.replace("Hello", "Good-bye")).only(Mail.class);

        assertThat(first.id()).startsWith("none-").isEqualTo(again.id()).isNotEqualTo(other.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 3 May 2026 14:00:00 +0200 (CEST)|2026-05-03T12:00:00Z",
                "3 May 26 14:00 GMT|2026-05-03T14:00:00Z",
                "Sun, 03 May 2026 14:00:00 EST|2026-05-03T19:00:00Z",
                "Sun May  3 14:00:00 2026|2026-05-03T14:00:00Z",
                "2026-05-03 14:00:00 +02:00|2026-05-03T12:00:00Z",
                "Sunday, 3-May-2026 14.00.00 -0330|2026-05-03T17:30:00Z"
            })
    void datesAreReadAsPeopleWriteThem(String date, Instant expected) {
        Mail mail = read(POSTMARK + HEADERS.replaceAll("Date:.*", "Date: " + date) + "\nHello\n")
                .only(Mail.class);

        assertThat(mail.sentAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Date: yesterday\n",
                "Date: Thu, 1 Jan 1970 00:00:00 +0000\n",
                "Date: 31 Feb 2026 10:00:00 +0000\n"
            })
    void withoutADateTheServerOrTheMailboxTells(String date) {
        String headers = HEADERS.replaceAll("Date:.*\n", date);

        Mail delivered = read(POSTMARK + "Received: by mx; Sun, 3 May 2026 15:00:00 +0000\n" + headers + "\nHello\n")
                .only(Mail.class);
        Mail postmarked = read(POSTMARK + headers + "\nHello\n").only(Mail.class);

        assertThat(delivered.sentAt()).isEqualTo(Instant.parse("2026-05-03T15:00:00Z"));
        assertThat(postmarked.sentAt()).isEqualTo(Instant.parse("2026-05-03T14:00:00Z"));
    }

    @Test
    void whatIsBrokenIsReadAsFarAsItGoes() {
        String box = POSTMARK + HEADERS + """
                Content-Type: multipart/mixed; boundary="never-closed"
                Broken header without a colon

                --never-closed
                Content-Type: text/plain; charset=no-such-charset
                Content-Transfer-Encoding: base64

                SGVsbG8g%%%QW5h

                """ + POSTMARK + HEADERS.replace("<1@", "<2@") + "\nTwo\n";

        List<Item> items = read(box).items();

        assertThat(items).hasSize(2).allMatch(item -> item instanceof Mail);
        assertThat(((Mail) items.get(1)).body()).isEqualTo("Two");
    }

    @Test
    void aMailThatNamesNoSenderSaysSo() {
        Files.Read read = read(POSTMARK + HEADERS.replaceAll("From:.*\n", "") + "\nHello\n");

        assertThat(read.reasons()).containsExactly("names no sender, or none that can be read");
    }

    @Test
    void bytesThatAreNoUtf8AreReadAsWindowsWroteThem() {
        byte[] box = (POSTMARK + HEADERS.replace("Parissa", "Zo\u00eb") + "\nOl\u00e1\0\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        Mail mail = read(box, Set.of()).only(Mail.class);

        assertThat(mail.from().getFirst().name()).isEqualTo("Zoë");
        assertThat(mail.body()).isEqualTo("Olá");
    }

    @Test
    void aLongBodyIsCut() {
        Mail mail = read(POSTMARK + HEADERS + "\n" + "word ".repeat(100_000)).only(Mail.class);

        assertThat(mail.body()).hasSize(MailReader.LONGEST_BODY);
    }

    @Test
    void aSingleMailIsReadToo() {
        Files.Read read = read(HEADERS + "\nHello\n");

        assertThat(read.format()).isEqualTo("eml");
        assertThat(read.only(Mail.class).body()).isEqualTo("Hello");
    }

    @Test
    void aForwardedMailIsAFile() {
        Mail mail = read(POSTMARK + HEADERS + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See below.
                --b
                Content-Type: message/rfc822

                From: stranger@example.net
                Subject: inner

                Inner text
                --b--
                """).only(Mail.class);

        assertThat(mail.body()).isEqualTo("See below.");
        assertThat(mail.from()).extracting(Mail.Address::address).containsExactly("parissa@example.org");
        assertThat(mail.attachments()).containsExactly("message.eml");
    }

    @Test
    void theOwnerIsInMostOfTheMails() {
        MailboxOwner owner = new MailboxOwner();
        String other = POSTMARK + HEADERS.replace("parissa@", "noor@") + "\nHello\n";

        read(POSTMARK + HEADERS + "\nHello\n\n" + other).items().forEach(item -> owner.saw((Mail) item));

        assertThat(owner.addresses()).containsExactly("ana@ana-lima.example");
    }
}
