package dev.rapport.touchpoint.batch.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.touchpoint.batch.rest.BatchAnswer.Item;
import dev.rapport.touchpoint.permit.rest.Prefer;
import dev.rapport.touchpoint.proposal.rest.Answering;
import dev.rapport.touchpoint.proposal.rest.OutboundMessageRequest;
import dev.rapport.touchpoint.proposal.rest.Proposing;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.json.Requests;
import dev.rapport.web.problem.Problem;
import dev.rapport.web.problem.Problems;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/**
 * Takes each message of a call in as if it came alone, a few at a time. First all are proposed, then one wait is for the verdicts
 * on all of them, and then each is answered.
 */
@Singleton
class ProposeBatch {
    /** Of one call: a large one leaves room for others. */
    private static final int AT_ONCE = 4;

    private final Proposing proposing;
    private final Answering answering;
    private final Idempotency idempotency;
    private final Requests requests;
    private final Clock clock;

    private sealed interface Proposed {
        record Taken(Proposing.Taken taken) implements Proposed {}

        record Refused(Problem problem) implements Proposed {}
    }

    ProposeBatch(Proposing proposing, Answering answering, Idempotency idempotency, Requests requests, Clock clock) {
        this.proposing = proposing;
        this.answering = answering;
        this.idempotency = idempotency;
        this.requests = requests;
        this.clock = clock;
    }

    /** @param prefer how long the caller waits, for the verdicts of all together */
    BatchAnswer propose(List<JsonNode> messages, boolean asksPermit, Prefer prefer) {
        // A key that is none is wrong for the whole call.
        idempotency.key();
        Duration patience = prefer.patience();
        ManagedExecutor workers = ManagedExecutor.builder()
                .maxAsync(AT_ONCE)
                .propagated(ThreadContext.CDI)
                .cleared(ThreadContext.ALL_REMAINING)
                .build();
        try {
            int count = messages.size();
            List<Proposed> proposed = each(workers, count, place -> proposed(messages.get(place), place));
            Instant end = clock.instant().plus(patience);
            answering.awaitVerdicts(ids(proposed), patience);
            return new BatchAnswer(each(
                    workers,
                    count,
                    place -> answer(proposed.get(place), place, asksPermit, prefer, () -> left(patience, end))));
        } finally {
            workers.shutdown();
        }
    }

    private static List<UUID> ids(List<Proposed> proposed) {
        return proposed.stream()
                .flatMap(one -> one instanceof Proposed.Taken(var taken) ? Stream.of(taken.id()) : Stream.empty())
                .toList();
    }

    private Proposed proposed(JsonNode message, int place) {
        try {
            OutboundMessageRequest request = requests.read(message, OutboundMessageRequest.class);
            return new Proposed.Taken(proposing.propose(request, place));
        } catch (RuntimeException e) {
            return new Proposed.Refused(Problems.of(e).problem());
        }
    }

    private Item answer(Proposed proposed, int place, boolean asksPermit, Prefer prefer, Supplier<Duration> left) {
        return switch (proposed) {
            case Proposed.Refused(var problem) -> Item.of(problem);
            case Proposed.Taken(var taken) -> answer(taken, place, asksPermit, prefer, left);
        };
    }

    private Item answer(Proposing.Taken taken, int place, boolean asksPermit, Prefer prefer, Supplier<Duration> left) {
        try {
            return Item.of(answering.answer(taken, asksPermit, prefer.asker(idempotency.key(place)), left.get()));
        } catch (RuntimeException e) {
            return Item.of(Problems.of(e).problem());
        }
    }

    /** Who waited for the others has waited for this one too: never nothing, unless the caller wanted no waiting. */
    private Duration left(Duration patience, Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        return patience.isZero() ? patience : left.isPositive() ? left : Duration.ofNanos(1);
    }

    private static <T> List<T> each(ManagedExecutor workers, int count, IntFunction<T> work) {
        List<CompletableFuture<T>> running = IntStream.range(0, count)
                .mapToObj(place -> workers.supplyAsync(() -> work.apply(place)))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
