package dev.rapport.formats;

import static dev.rapport.formats.Files.read;
import static dev.rapport.formats.Files.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.formats.item.Mail;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTest {
    private static final String MBOX = """
            From - Sun May  3 14:00:00 2026
            From: parissa@example.org
            To: ana@ana-lima.example
            Date: Sun, 3 May 2026 14:00:00 +0000

            Hello
            """;
    private static final String ICS = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            DTSTART:20260503T140000Z
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void everyPartOfAZipIsReadThatIsKnown() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Takeout/archive_browser.html", "<html></html>");
        parts.put("../../etc/Takeout/Mail/Inbox.mbox", MBOX);
        parts.put("Takeout/Calendar/ana.txt", ICS);
        parts.put("__MACOSX/._Inbox.mbox", MBOX);

        Files.Read read = read(zip(parts), Set.of());

        assertThat(read.format()).isEqualTo("zip: mbox, ics");
        assertThat(read.items())
                .extracting(item -> item.place().part())
                .containsExactly("../../etc/Takeout/Mail/Inbox.mbox", "Takeout/Calendar/ana.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello",
                "a,b,c\n1,2,3\n",
                "<html><body>From: me</body></html>",
                "%PDF-1.4\n",
                "From here to there\nnobody knows\n"
            })
    void whatIsNoneOfTheFormatsSaysWhatWasExpected(String text) {
        Files.Read read = read(text);

        assertThat(read.items()).isEmpty();
        assertThat(read.format()).contains("mbox", "EML", "ICS", "messages.csv", "zip");
    }

    @Test
    void aZipWithoutAnythingKnownSaysSo() {
        assertThat(read(zip(Map.of("a.txt", "Hello")), Set.of()).format()).startsWith("None of the files in the zip");
    }

    @Test
    void aZipThatSwellsIsNotRead() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (int at = 0; at < 30; at++) {
            parts.put(at + ".mbox", MBOX + " ".repeat(10_000_000));
        }

        assertThat(read(zip(parts), Set.of()).format()).contains("100 times its size");
    }

    @Test
    void aDamagedZipSaysSo() {
        byte[] zip = zip(Map.of("a.mbox", MBOX));
        zip[zip.length / 2] ^= 0x55;
        zip[60] ^= 0x55;

        Files.Read read = read(zip, Set.of());

        assertThat(read.items()).isEmpty();
    }

    @Test
    void theMarkOfUtf8IsNoPartOfTheText() {
        assertThat(read(("\ufeff" + MBOX).getBytes(StandardCharsets.UTF_8), Set.of())
                        .only(Mail.class)
                        .body())
                .isEqualTo("Hello");
    }
}
