package dev.rapport.messaging.intake;

import dev.rapport.messaging.Worker;
import dev.rapport.messaging.audit.Audit;
import dev.rapport.messaging.audit.Audit.Deed;
import dev.rapport.messaging.intake.DeadLetter.Settled;
import dev.rapport.messaging.intake.DeadLetter.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Settles dead letters: has the consumer that could not take one in read it once more, and no other, for those have read it;
 * or waives it. Each is settled once, whoever asks how often, in the transaction of its effect. To be called outside of any.
 */
@Singleton
public class SettleLetters {
    private final KeptLetters letters;
    private final Readers readers;
    private final Audit audit;
    private final Clock clock;

    SettleLetters(@Worker KeptLetters letters, Readers readers, @Worker Audit audit, Clock clock) {
        this.letters = letters;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether its consumer is still there. If not, it can only be waived. */
    public boolean canReplay(DeadLetter letter) {
        return readers.find(letter.origin().consumer()).isPresent();
    }

    /**
     * One that cannot be taken in now either becomes a new letter that names it.
     *
     * @return the letter as it stands then, which may have been waived before; empty when the workspace has no such letter
     */
    public Optional<DeadLetter> replay(String workspace, UUID id, String by) {
        listed(workspace, id)
                .ifPresent(letter -> letters.asItCame(letter).ifPresent(record -> replay(letter, record, by)));
        return letters.find(workspace, id);
    }

    private void replay(DeadLetter letter, ConsumerRecord<String, byte[]> record, String by) {
        TopicReader reader = readers.find(letter.origin().consumer())
                .orElseThrow(() -> new IllegalStateException(
                        "no consumer is called " + letter.origin().consumer() + " any more"));
        String failure =
                reader.intake().takeAgain(record, () -> settle(letter, State.REPLAYED, by, null, listed -> {}));
        if (failure != null) {
            DeadLetters office = reader.intake().deadLetters();
            DeadLetters.Letter again = new DeadLetters.Letter(record, failure, letter.id());
            QuarkusTransaction.requiringNew()
                    .run(() -> settle(
                            letter, State.REPLAYED, by, office.id(again), listed -> office.write(List.of(again))));
        }
    }

    /** @return the letter as it stands then, which may have been replayed before; empty when the workspace has no such letter */
    public Optional<DeadLetter> waive(String workspace, UUID id, String by) {
        listed(workspace, id)
                .ifPresent(letter -> letters.asItCame(letter)
                        .ifPresent(record -> QuarkusTransaction.requiringNew()
                                .run(() -> settle(
                                        letter,
                                        State.WAIVED,
                                        by,
                                        null,
                                        listed -> readers.find(letter.origin().consumer())
                                                .ifPresent(reader -> reader.passOver(record))))));
        return letters.find(workspace, id);
    }

    private Optional<DeadLetter> listed(String workspace, UUID id) {
        return letters.find(workspace, id).filter(DeadLetter::listed);
    }

    /** False: somebody else has settled it meanwhile. */
    private boolean settle(
            DeadLetter letter, State state, String by, @Nullable UUID became, Consumer<DeadLetter> effect) {
        Optional<DeadLetter> listed =
                letters.lock(String.valueOf(letter.workspace()), letter.id()).filter(DeadLetter::listed);
        listed.ifPresent(found -> {
            letters.settle(found, state, new Settled(by, clock.instant(), became));
            effect.accept(found);
            audit.note(deed(found, state, by));
        });
        return listed.isPresent();
    }

    private static Deed deed(DeadLetter letter, State state, String by) {
        DeadLetter.Origin origin = letter.origin();
        return new Deed(
                String.valueOf(letter.workspace()),
                by,
                "dead_letter." + state.text(),
                letter.id(),
                Map.of(
                        "consumer", origin.consumer(),
                        "topic", origin.topic(),
                        "partition", String.valueOf(origin.partition()),
                        "offset", String.valueOf(origin.offset())));
    }
}
