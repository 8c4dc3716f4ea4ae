package dev.rapport.touchpoint.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Member;
import dev.rapport.contracts.touch.Message.Direction;
import dev.rapport.formats.item.Mail;
import dev.rapport.formats.item.Mail.Address;
import dev.rapport.formats.item.Place;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTouchesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-03T14:00:00Z");
    private static final We WE = We.of(
            List.of("ana-lima.example"),
            List.of(new Member("ana", "Ana", List.of(new Member.Address(Channel.EMAIL, "Ana.Private@example.com")))));
    private static final Address ANA = new Address("ana@mail.ana-lima.example", "Ana Lima");
    private static final Address ANA_AT_HOME = new Address("ana.private@EXAMPLE.com", null);
    private static final Address PARISSA = new Address("Parissa@Example.org", "Parissa");
    private static final Address NOOR = new Address("noor@example.net", null);

    @Test
    void whatOthersWroteCameIn() {
        List<ToldMessage> messages = messages(mail(PARISSA, List.of(ANA, NOOR)));

        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.direction()).isEqualTo(Direction.INBOUND);
            assertThat(message.contact()).isEqualTo(new Told.Somebody("parissa@example.org", "Parissa"));
            assertThat(message.automated()).isFalse();
        });
    }

    @Test
    void whatWeWroteWentToEachOfTheOthers() {
        List<ToldMessage> messages = messages(mail(ANA_AT_HOME, List.of(PARISSA, NOOR, ANA)));

        assertThat(messages).extracting(ToldMessage::direction).containsOnly(Direction.OUTBOUND);
        assertThat(messages)
                .extracting(message -> message.contact().address())
                .containsExactly("parissa@example.org", "noor@example.net");
        assertThat(messages)
                .extracting(message -> message.source().id())
                .containsExactly("1@x parissa@example.org", "1@x noor@example.net");
    }

    @Test
    void theLabelTellsWhatWeSentFromElsewhere() {
        Mail mail = labelled(mail(NOOR, List.of(PARISSA)), "gesendet");

        assertThat(messages(mail)).singleElement().satisfies(message -> {
            assertThat(message.direction()).isEqualTo(Direction.OUTBOUND);
            assertThat(message.contact().address()).isEqualTo("parissa@example.org");
        });
    }

    @Test
    void automaticMailIsToldAsThatAndRegistersNobody() {
        Mail mail = with(mail(PARISSA, List.of(ANA)), Map.of("auto-submitted", List.of("auto-replied")));

        assertThat(messages(mail)).singleElement().satisfies(message -> {
            assertThat(message.automated()).isTrue();
            assertThat(message.registers()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"spam", "trash", "papierkorb", "drafts", "chat"})
    void whatNobodySentOrReadIsLeftOut(String label) {
        assertThat(reason(labelled(mail(PARISSA, List.of(ANA)), label)))
                .isEqualTo("lies in spam, trash, drafts or chats");
    }

    @Test
    void aCircularIsNoConversation() {
        List<Address> many = IntStream.range(0, 21)
                .mapToObj(at -> new Address(at + "@example.org", null))
                .toList();

        assertThat(reason(mail(ANA, many))).isEqualTo("is to more than 20 people");
        assertThat(messages(mail(ANA, many.subList(0, 20)))).hasSize(20);
    }

    @Test
    void whatCannotHaveHappenedIsLeftOut() {
        assertThat(reason(dated(null))).isEqualTo("has no date that can be read");
        assertThat(reason(dated(NOW.plusSeconds(1)))).isEqualTo("has a date in the future");
        assertThat(reason(mail(ANA, List.of(ANA_AT_HOME)))).isEqualTo("is to nobody but ourselves");
        assertThat(reason(mail(new Address("not an address", null), List.of(ANA))))
                .isEqualTo("has a sender whose address cannot be read");
    }

    @Test
    void aSourceIsNeverLongerThanASourceMayBe() {
        Mail mail = mail(PARISSA, List.of(ANA));
        Mail longId = new Mail(
                mail.place(),
                "x".repeat(900),
                null,
                null,
                MAY,
                mail.from(),
                mail.to(),
                null,
                "",
                List.of(),
                Set.of(),
                Map.of());

        assertThat(messages(longId).getFirst().source().id()).hasSizeLessThanOrEqualTo(200);
    }

    private static List<ToldMessage> messages(Mail mail) {
        return ((Understood.Touches) MailTouches.of(mail, WE, NOW))
                .touches().stream().map(ToldMessage.class::cast).toList();
    }

    private static String reason(Mail mail) {
        return ((Understood.LeftOut) MailTouches.of(mail, WE, NOW)).reason();
    }

    private static Mail mail(Address from, List<Address> to) {
        return new Mail(
                new Place("", 1),
                "1@x",
                null,
                null,
                MAY,
                List.of(from),
                to,
                "Hi",
                "Hello",
                List.of(),
                Set.of(),
                Map.of());
    }

    private static Mail dated(@Nullable Instant sentAt) {
        return new Mail(
                new Place("", 1),
                "1@x",
                null,
                null,
                sentAt,
                List.of(PARISSA),
                List.of(ANA),
                null,
                "",
                List.of(),
                Set.of(),
                Map.of());
    }

    private static Mail labelled(Mail mail, String label) {
        return new Mail(
                mail.place(),
                mail.id(),
                null,
                null,
                mail.sentAt(),
                mail.from(),
                mail.to(),
                null,
                "",
                List.of(),
                Set.of("wichtig", label),
                Map.of());
    }

    private static Mail with(Mail mail, Map<String, List<String>> headers) {
        return new Mail(
                mail.place(),
                mail.id(),
                null,
                null,
                mail.sentAt(),
                mail.from(),
                mail.to(),
                null,
                "",
                List.of(),
                Set.of(),
                headers);
    }
}
