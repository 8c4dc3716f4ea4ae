package dev.rapport.touchpoint.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Message.Direction;
import dev.rapport.formats.item.LinkedInMessage;
import dev.rapport.formats.item.LinkedInMessage.Profile;
import dev.rapport.formats.item.Place;
import dev.rapport.touchpoint.importing.Told.Somebody;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkedInTouchesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Profile PARISSA = new Profile("https://www.linkedin.com/in/Parissa/?x=1", "Parissa");
    private static final Profile NOOR = new Profile("https://www.linkedin.com/in/noor", null);

    @Test
    void aMessageIsOneOfEachContactInIt() {
        List<ToldMessage> messages = messages(message(true, "INBOX", false, NOW, PARISSA, NOOR, PARISSA));

        assertThat(messages)
                .extracting(ToldMessage::contact)
                .containsExactly(new Somebody("in/parissa", "Parissa"), new Somebody("in/noor", null));
        assertThat(messages).allSatisfy(message -> {
            assertThat(message.channel()).isEqualTo(Channel.LINKEDIN);
            assertThat(message.direction()).isEqualTo(Direction.OUTBOUND);
            assertThat(message.thread()).isEqualTo("c1");
        });
        assertThat(messages).extracting(message -> message.source().id()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoConversationSaysWhy() {
        Profile[] many = IntStream.range(0, 21)
                .mapToObj(at -> new Profile("https://www.linkedin.com/in/p" + at, null))
                .toArray(Profile[]::new);

        assertThat(reason(message(false, "INBOX", true, NOW))).isEqualTo("is sponsored: nobody in particular wrote it");
        assertThat(reason(message(false, "SPAM", false, NOW, PARISSA))).isEqualTo("lies in spam");
        assertThat(reason(message(false, "INBOX", false, NOW.plusSeconds(1), PARISSA)))
                .isEqualTo("has a date in the future");
        assertThat(reason(message(true, "INBOX", false, NOW))).startsWith("names its receivers by name only");
        assertThat(reason(message(true, "INBOX", false, NOW, many))).isEqualTo("is to more than 20 people");
    }

    private static List<ToldMessage> messages(LinkedInMessage message) {
        return ((Understood.Touches) LinkedInTouches.of(message, NOW))
                .touches().stream().map(ToldMessage.class::cast).toList();
    }

    private static String reason(LinkedInMessage message) {
        return ((Understood.LeftOut) LinkedInTouches.of(message, NOW)).reason();
    }

    private static LinkedInMessage message(
            boolean outbound, String folder, boolean sponsored, Instant at, Profile... others) {
        return new LinkedInMessage(
                new Place("messages.csv", 2),
                "1",
                "c1",
                outbound,
                List.of(others),
                at,
                null,
                "Hello",
                folder,
                sponsored);
    }
}
