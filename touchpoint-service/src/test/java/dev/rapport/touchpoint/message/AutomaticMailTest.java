package dev.rapport.touchpoint.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticMailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "auto-submitted: AUTO-GENERATED",
                "Auto-Submitted: auto-replied (vacation)",
                "Auto-Submitted: auto-notified; owner-email=\"ana@example.org\"",
                "Auto-Submitted: something-new",
                "List-Id: Friends of small theatres <friends.example.org>",
                "List-Unsubscribe: <https://example.org/u>",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                "Precedence: bulk",
                "Precedence: junk",
                "Precedence: list",
                "Precedence: auto_reply",
                "Precedence: Auto-Reply",
                "Feedback-ID: 1:2:3:mailer",
                "Return-Path: <>",
                "Return-Path:  < >",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
                "Content-Type: Multipart/Report;report-type=disposition-notification"
            })
    void aStrongSignIsEnough(String header) {
        assertThat(AutomaticMail.recognisedBy(mail(header))).containsExactly(header.split(":")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Auto-Submitted: No (a person wrote this)",
                "Auto-Submitted:",
                "Precedence: first-class",
                "Return-Path: <parissa@example.org>",
                "Content-Type: multipart/mixed; boundary=\"multipart/report\"",
                "X-Auto-Response-Suppress: All",
                "X-Autoreply: yes",
                "X-Autorespond: On holiday",
                "X-AutoReply-From: parissa@example.org",
                "From: Shop <no-reply@shop.example>",
                "From: MAILER-DAEMON@example.org",
                "Reply-To: do_not_reply@shop.example",
                "Subject: Auto-Submitted: auto-replied",
                "X-List-Id: 7"
            })
    void whatAPersonsMailMayCarryProvesNothing(String header) {
        assertThat(AutomaticMail.recognisedBy(mail(header))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Auto-Response-Suppress: DR, AutoReply | X-Autoreply: yes
            X-Autorespond: On holiday               | X-AutoReply-From: parissa@example.org
            From: Shop <no-reply@shop.example>      | X-Auto-Response-Suppress: All
            From: messages-noreply@site.example     | X-Autoreply: yes
            Sender: notifications@site.example      | X-Autoreply: yes
            """)
    void severalWeakSignsTogetherAreEnough(String one, String other) {
        assertThat(AutomaticMail.recognisedBy(mail(one, other)))
                .containsExactlyInAnyOrder(one.split(":")[0], other.split(":")[0]);
    }

    @Test
    void thatNobodyMayBeAnsweredIsOneSignHoweverOftenItIsSaid() {
        Map<String, List<String>> mail = mail(
                "From: Parissa <no-reply@example.org>",
                "Reply-To: no-reply@example.org",
                "Sender: no-reply@example.org",
                "X-Autoreply:");

        assertThat(AutomaticMail.recognisedBy(mail)).isEmpty();
    }

    @Test
    void theMailOfAPersonIsLetBe() {
        Map<String, List<String>> mail = mail(
                "Return-Path: <parissa@example.org>",
                "Received: from mail.example.org",
                "Received: from phone.example.org",
                "From: Parissa Noreplyson <parissa@example.org>",
                "To: ana@example.org",
                "Subject: Re: no-reply to my list?",
                "Precedence: normal",
                "Auto-Submitted: no",
                "Content-Type: text/plain");

        assertThat(AutomaticMail.recognisedBy(mail)).isEmpty();
    }

    @Test
    void ofAHeaderThatStandsTwiceOneIsEnough() {
        Map<String, List<String>> mail = Map.of("Auto-Submitted", List.of("no", "auto-replied"), "From", List.of());

        assertThat(AutomaticMail.recognisedBy(mail)).containsExactly("Auto-Submitted");
    }

    private static Map<String, List<String>> mail(String... headers) {
        Map<String, List<String>> mail = new LinkedHashMap<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            mail.merge(
                    header.substring(0, colon),
                    List.of(header.substring(colon + 1)),
                    (one, other) -> List.of(one.getFirst(), other.getFirst()));
        }
        assertThat(mail.keySet())
                .hasSameSizeAs(Arrays.stream(headers)
                        .map(line -> line.split(":")[0])
                        .distinct()
                        .toList());
        return mail;
    }
}
