package dev.rapport.formats;

import static dev.rapport.formats.Files.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files that were damaged, by chance or on purpose, are read as far as they can be: nothing but a sentence about what they are
 * comes of it, and it ends. {@code -Drapport.fuzz.files=} has the number for each kind, {@code -Drapport.fuzz.seed=} the seed.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MutatedFilesTest {
    private static final int FILES = Integer.getInteger("rapport.fuzz.files", 1_500);
    private static final long SEED = Long.getLong("rapport.fuzz.seed", 20_260_503L);
    private static final int MOST_MUTATIONS = 6;

    private static final List<String> NASTY = List.of(
            "\u0000",
            "\u202e",
            "\r\n\r\n",
            "\"",
            "\\",
            ";;;",
            "=?UTF-8?B?////?=",
            "=?x?Q?=",
            "99999999999999999999",
            "-1",
            "+99:99",
            "00000000T000000Z",
            "P99999999999D",
            "\n ",
            "BEGIN:VEVENT\n",
            "BEGIN:VCARD\n",
            "END:VCALENDAR\n",
            "RRULE:FREQ=SECONDLY;COUNT=2147483647\n",
            "RRULE:FREQ=DAILY;UNTIL=99991231T235959Z\n",
            "\nFrom - \n",
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n",
            "Content-Transfer-Encoding: base64\n",
            "(".repeat(5_000),
            "<".repeat(5_000),
            "<div>".repeat(3_000),
            "x".repeat(70_000));

    /** One that is whole, of each kind. */
    private enum Whole {
        MBOX("""
                From 1@xxx Sun May  3 14:00:00 +0000 2026
                Message-ID: <1@mail.example>
                From: =?UTF-8?Q?Parissa_K=C3=BCr?= <parissa@example.org>
                To: "Ana, Lima" <ana@ana-lima.example>, bo@example.com
                Date: Sun, 3 May 2026 14:00:00 +0200 (CEST)
                Subject: =?ISO-8859-1?B?R3L832U=?=
                List-Unsubscribe: <https://example.org/u>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: text/plain; charset=windows-1252
                Content-Transfer-Encoding: quoted-printable

                Sch=F6ne Gr=FC=DFe, see you =
                on Tuesday.
                --c
                Content-Type: text/html

                <p>See <b>you</b> on Tuesday&nbsp;&amp; later</p>
                --c--
                --b
                Content-Type: application/pdf; name*=UTF-8''gr%C3%BC.pdf
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                --b--

                From 2@xxx Sun May  3 15:00:00 +0000 2026
                From: ana@ana-lima.example
                To: parissa@example.org
                Date: 3 May 26 15:00 PDT
                In-Reply-To: <1@mail.example>

                >From then on all was well.
                """),
        ICS("""
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VTIMEZONE
                TZID:Home
                BEGIN:STANDARD
                DTSTART:19701025T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:1@example.org
                DTSTART;TZID=Home:20260503T140000
                DURATION:PT1H30M
                RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO,WE
                EXDATE;TZID=Home:20260506T140000
                SUMMARY:Rehearsal\\, first
                ORGANIZER;CN=Ana:mailto:ana@ana-lima.example
                ATTENDEE;CN="Parissa K";PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:mailto:par
                 issa@example.org
                LOCATION:https://meet.example/abc
                END:VEVENT
                BEGIN:VEVENT
                UID:1@example.org
                RECURRENCE-ID;TZID=Home:20260511T140000
                DTSTART;TZID=Home:20260511T160000
                DTEND;TZID=Home:20260511T170000
                STATUS:CANCELLED
                END:VEVENT
                END:VCALENDAR
                """),
        LINKEDIN_MESSAGES("""
                CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
                2-abc,,Parissa K,https://www.linkedin.com/in/parissa,Ana Lima,https://www.linkedin.com/in/ana,2026-05-03 14:00:00 UTC,,"Hello,
                ""you"" there",INBOX
                2-abc,,Ana Lima,https://www.linkedin.com/in/ana,Parissa K,https://www.linkedin.com/in/parissa,2026-05-03 15:00:00 UTC,Re,Yes,INBOX
                """),
        LINKEDIN_CONNECTIONS("""
                Notes:
                "When exporting your connection data, you may notice"

                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Parissa,Kermani,https://www.linkedin.com/in/parissa,p@example.org,"Harbour, Sons",Director,03 May 2026
                Bo,"van ""B"" C",https://www.linkedin.com/in/bo,,,,3 May 2025
                """),
        VCARD("""
                BEGIN:VCARD
                VERSION:3.0
                N:Kermani;Parissa;;;
                FN:Parissa Kermani
                ORG:Harbour & Sons;Stage
                item1.EMAIL;TYPE=INTERNET:p@example.org
                TEL;TYPE=CELL:+351 912 345 001
                X-SOCIALPROFILE;type=twitter:https://x.com/parissa
                END:VCARD
                BEGIN:VCARD
                VERSION:2.1
                FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=BC=
                =C3=9Fe
                EMAIL:bo@example.com
                END:VCARD
                """),
        ZIP("");

        private final String text;

        Whole(String text) {
            this.text = text;
        }

        byte[] bytes() {
            return this == ZIP
                    ? zip(Map.of(
                            "Mail/Inbox.mbox",
                            MBOX.text,
                            "ana.ics",
                            ICS.text,
                            "Connections.csv",
                            LINKEDIN_CONNECTIONS.text))
                    : text.getBytes(UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(Whole.class)
    void whateverBecameOfAFileItIsReadAsFarAsItCanBe(Whole whole) {
        byte[] bytes = whole.bytes();
        assertThat(items(bytes)).as("what is whole is read").isPositive();

        Random chance = new Random(SEED + whole.ordinal());
        for (int file = 0; file < FILES; file++) {
            byte[] mutated = mutated(bytes, chance);
            assertThatCode(() -> items(mutated))
                    .as("file %d of seed %d", file, SEED)
                    .doesNotThrowAnyException();
        }
    }

    private static int items(byte[] bytes) {
        return Files.read(bytes, Set.of("https://www.linkedin.com/in/ana"))
                        .items()
                        .size()
                + Files.people(bytes).items().size();
    }

    private static byte[] mutated(byte[] whole, Random chance) {
        byte[] bytes = whole;
        for (int times = 1 + chance.nextInt(MOST_MUTATIONS); times > 0; times--) {
            bytes = once(bytes, chance);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random chance) {
        int from = chance.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + chance.nextInt(60));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (chance.nextInt(6)) {
            case 0 -> {
                for (int at = from; at < to; at++) {
                    out.write(chance.nextInt(8) == 0 ? chance.nextInt() : bytes[at]);
                }
            }
            case 1 -> {}
            case 2 -> {
                out.write(bytes, from, to - from);
                to = from;
            }
            case 3 -> out.writeBytes(NASTY.get(chance.nextInt(NASTY.size())).getBytes(UTF_8));
            case 4 -> {
                out.writeBytes(NASTY.get(chance.nextInt(NASTY.size())).getBytes(UTF_8));
                to = from;
            }
            default -> to = chance.nextInt(10) == 0 ? bytes.length : to;
        }
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
