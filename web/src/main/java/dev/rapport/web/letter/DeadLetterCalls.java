package dev.rapport.web.letter;

import dev.rapport.messaging.intake.DeadLetter;
import dev.rapport.messaging.intake.KeptLetters;
import dev.rapport.messaging.intake.SettleLetters;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import dev.rapport.web.problem.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The calls on dead letters, whatever the service. */
@Singleton
public class DeadLetterCalls {
    /** Enough to see what it is. */
    private static final int SHOWN_BYTES = 4_096;

    private final Caller caller;
    private final Idempotency idempotency;
    private final KeptLetters letters;
    private final SettleLetters settling;

    DeadLetterCalls(Caller caller, Idempotency idempotency, KeptLetters letters, SettleLetters settling) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.letters = letters;
        this.settling = settling;
    }

    public Page<DeadLetterView> list(@Nullable String state, @Nullable String limit, @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor);
        KeptLetters.Place place = after == null ? null : new KeptLetters.Place(after.time(), after.id());
        List<DeadLetter> found = letters.list(caller.workspace(), state(state), place, most + 1);
        return Page.of(found, most, letter -> Cursor.at(letter.putAsideAt(), letter.id()))
                .map(letter -> DeadLetterView.of(letter, null));
    }

    private static DeadLetter.@Nullable State state(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(DeadLetter.State.values())
                        .filter(state -> state.text().equals(text))
                        .findFirst()
                        .orElseThrow(
                                () -> ProblemException.invalid("state", "must be one of listed, replayed, waived"));
    }

    public DeadLetterView get(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            DeadLetter letter = find(id);
            String payload = letters.value(letter).map(DeadLetterCalls::shown).orElse(null);
            return DeadLetterView.of(letter, payload);
        });
    }

    private static String shown(byte[] value) {
        return new String(value, 0, Math.min(SHOWN_BYTES, value.length), StandardCharsets.UTF_8);
    }

    private DeadLetter find(UUID id) {
        return letters.find(caller.workspace(), id).orElseThrow(() -> ProblemException.notFound("dead letter"));
    }

    public Response replay(UUID id) {
        return idempotency.once(id, () -> replayed(id)).response();
    }

    public Response waive(UUID id) {
        return idempotency.once(id, () -> waived(id)).response();
    }

    DeadLettersAnswer replayAll(DeadLettersRequest request) {
        return each(request, this::replayed);
    }

    DeadLettersAnswer waiveAll(DeadLettersRequest request) {
        return each(request, this::waived);
    }

    private DeadLettersAnswer each(DeadLettersRequest request, Function<UUID, Answer> settle) {
        // A key that is none is wrong for the whole call.
        idempotency.key();
        List<UUID> ids = request.ids();
        return new DeadLettersAnswer(IntStream.range(0, ids.size())
                .mapToObj(place -> item(ids.get(place), place, settle))
                .toList());
    }

    private DeadLettersAnswer.Item item(UUID id, int place, Function<UUID, Answer> settle) {
        try {
            return DeadLettersAnswer.Item.of(idempotency.once(id, place, () -> settle.apply(id)));
        } catch (RuntimeException e) {
            return DeadLettersAnswer.Item.of(Problems.of(e).problem());
        }
    }

    private Answer replayed(UUID id) {
        if (!settling.canReplay(find(id))) {
            throw ProblemException.conflict(
                    "consumer_gone", "Its consumer is no more; all that is left is to waive it.", Map.of());
        }
        DeadLetter letter = settled(id, settling::replay);
        if (letter.state() == DeadLetter.State.WAIVED) {
            throw ProblemException.conflict("dead_letter_waived", "It was waived: what it held is gone.", Map.of());
        }
        return idempotency.answer(200, DeadLetterView.of(letter, null), null);
    }

    private Answer waived(UUID id) {
        DeadLetter letter = settled(id, settling::waive);
        if (letter.state() == DeadLetter.State.REPLAYED) {
            throw ProblemException.conflict("dead_letter_replayed", "It was replayed.", Map.of());
        }
        return idempotency.answer(200, DeadLetterView.of(letter, null), null);
    }

    private DeadLetter settled(UUID id, Settle how) {
        String workspace = caller.workspace();
        String member = caller.member();
        return AsAConsumer.call(() -> how.settle(workspace, id, member))
                .orElseThrow(() -> ProblemException.notFound("dead letter"));
    }

    @FunctionalInterface
    private interface Settle {
        Optional<DeadLetter> settle(String workspace, UUID id, String by);
    }
}
