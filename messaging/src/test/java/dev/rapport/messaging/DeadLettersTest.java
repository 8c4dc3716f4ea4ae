package dev.rapport.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
    private static final byte[] DATA = "not JSON".getBytes(UTF_8);

    private final DeadLetters deadLetters = new DeadLetters(
            noOutbox(), Ids.timeOrdered(), Clock.fixed(NOON, ZoneOffset.UTC), topic -> topic + ".dlq", "reader");

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

    /** The tests ask what would be written, and write nothing. */
    private static Outbox noOutbox() {
        Jdbi away = Jdbi.create(() -> {
            throw new SQLException("there is no database");
        });
        return new Outbox(away, new TransactionSynchronizationRegistryImple(), () -> {});
    }
}
