package dev.rapport.messaging.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.Records;
import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.messaging.outbox.Outgoing;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
    private static final byte[] DATA = "not JSON".getBytes(UTF_8);

    private static final Jdbi AWAY = Jdbi.create(() -> {
        throw new SQLException("there is no database");
    });

    private final DeadLetters deadLetters = new DeadLetters(
            noOutbox(),
            new KeptLetters(AWAY),
            Ids.timeOrdered(),
            Clock.fixed(NOON, ZoneOffset.UTC),
            topic -> topic + ".dlq",
            "reader");

    @Test
    void theRecordIsPutAsideAsItCameWithItsPlaceAndTheReason() {
        var delivered = Records.delivered(
                Map.of("ce_id", "no-id", "ce_type", "greeted.v1", "ce_workspace", "team"), "team/ana", DATA);

        Outgoing letter = deadLetters.outgoing(new DeadLetters.Letter(delivered, "unknown type"));

        assertThat(letter.topic()).isEqualTo("topic.dlq");
        assertThat(letter.event().key()).isEqualTo("team/ana");
        assertThat(letter.event().data()).isEqualTo(DATA);
        assertThat(letter.headers())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_id", "no-id",
                        "ce_type", "greeted.v1",
                        "ce_workspace", "team",
                        "dead-letter-reason", "unknown type",
                        "dead-letter-consumer", "reader",
                        "dead-letter-topic", "topic",
                        "dead-letter-partition", "3",
                        "dead-letter-offset", "42"));
    }

    @Test
    void aRecordWithNothingInItCanStillBePutAside() {
        Outgoing letter =
                deadLetters.outgoing(new DeadLetters.Letter(Records.delivered(Map.of(), null, null), "no key"));

        assertThat(letter.event())
                .extracting(Envelope::type, Envelope::workspace, Envelope::key)
                .containsOnly("unknown");
        assertThat(letter.event().data()).isEqualTo(new byte[0]);
    }

    @Test
    void whatADatabaseCannotKeepIsReplaced() {
        var delivered = Records.delivered(Map.of("ce_type", "a\0b", "ce_workspace", "\0"), "\0key", DATA);

        Outgoing letter = deadLetters.outgoing(new DeadLetters.Letter(delivered, "unknown type"));

        assertThat(letter.event())
                .extracting(Envelope::type, Envelope::workspace, Envelope::key)
                .containsExactly("a\ufffdb", "\ufffd", "\ufffdkey");
    }

    @Test
    void whatIsAsLargeAsARecordMayBeStandsThereByItsPlaceAlone() {
        byte[] huge = new byte[4 * 1024 * 1024];
        var delivered = Records.delivered(Map.of("ce_type", "greeted.v1"), "k".repeat(5_000), huge);

        Outgoing letter = deadLetters.outgoing(new DeadLetters.Letter(delivered, "t".repeat(5_000)));

        assertThat((byte[]) letter.event().data()).isEmpty();
        assertThat(letter.event().key()).hasSizeLessThan(700);
        assertThat(letter.headers())
                .containsEntry("dead-letter-offset", "42")
                .doesNotContainKey("ce_type")
                .allSatisfy((name, value) -> assertThat(value).hasSizeLessThan(600));
    }

    @Test
    void theSameRecordIsTheSameLetterUnlessItWasReadOnceMore() {
        var delivered = Records.delivered(Map.of(), "team/ana", DATA);
        UUID first = deadLetters.id(new DeadLetters.Letter(delivered, "unknown type"));

        UUID again = deadLetters.id(new DeadLetters.Letter(delivered, "no such table"));
        UUID replayed = deadLetters.id(new DeadLetters.Letter(delivered, "no such table", first));

        assertThat(again).isEqualTo(first);
        assertThat(replayed).isNotEqualTo(first);
    }

    /** The tests ask what would be written, and write nothing. */
    private static Outbox noOutbox() {
        return new Outbox(AWAY, new TransactionSynchronizationRegistryImple(), events -> {});
    }
}
