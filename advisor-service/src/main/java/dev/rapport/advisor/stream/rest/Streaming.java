package dev.rapport.advisor.stream.rest;

import dev.rapport.advisor.stream.Happening;
import dev.rapport.advisor.stream.Happenings;
import dev.rapport.advisor.stream.Happenings.Following;
import dev.rapport.advisor.stream.Happenings.Listener;
import dev.rapport.advisor.stream.Positions;
import dev.rapport.web.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What happens in a workspace as server-sent events, each with the positions behind it as its id. */
@Singleton
public class Streaming {
    /** Tells proxies that the connection lives, and the client how far it is, also when nothing happens. */
    private static final Duration BEAT = Duration.ofSeconds(15);
    /** Whoever comes back then shows again who it is. */
    private static final int MOST_BEATS = 60;

    /** Who is so much behind is cut off, and comes back when it can. */
    private static final int MOST_UNREAD = 1_000;

    private static final int COME_BACK_AFTER_MILLIS = 1_000;
    /** What was asked for is not remembered: lists are to be read again. */
    private static final String MISSED = "missed";

    private final Happenings happenings;

    Streaming(Happenings happenings) {
        this.happenings = happenings;
    }

    /**
     * @param lastEventId the id of the last event that the caller has; null for what happens from now on
     * @throws ProblemException 400 for an id of no event; 503 while the topics cannot be read
     */
    public Multi<OutboundSseEvent> of(
            String workspace, @Nullable String lastEventId, Predicate<Happening> wanted, Sse sse) {
        Positions after = lastEventId == null || lastEventId.isEmpty()
                ? end()
                : Positions.parse(lastEventId)
                        .orElseThrow(() -> ProblemException.invalid("Last-Event-ID", "is the id of no event"));
        end();
        return Multi.createFrom().emitter(emitter -> stream(workspace, after, wanted, sse, emitter), MOST_UNREAD);
    }

    private Positions end() {
        try {
            return happenings.end();
        } catch (IllegalStateException e) {
            throw ProblemException.unavailable("What happens cannot be followed now.", Duration.ofSeconds(2));
        }
    }

    private void stream(
            String workspace,
            Positions after,
            Predicate<Happening> wanted,
            Sse sse,
            MultiEmitter<? super OutboundSseEvent> emitter) {
        emitter.emit(sse.newEventBuilder()
                .comment("following")
                .id(after.text())
                .reconnectDelay(COME_BACK_AFTER_MILLIS)
                .build());
        Following following = happenings.follow(workspace, after, new Listener() {
            @Override
            public void happened(Happening happening, Positions next) {
                if (wanted.test(happening)) {
                    emitter.emit(sse.newEventBuilder()
                            .name(happening.type())
                            .id(next.text())
                            .data(happening.data())
                            .build());
                }
            }

            @Override
            public void missed() {
                emitter.emit(sse.newEventBuilder().name(MISSED).data("{}").build());
            }

            @Override
            public void ended() {
                emitter.complete();
            }
        });
        var beats = Multi.createFrom()
                .ticks()
                .startingAfter(BEAT)
                .every(BEAT)
                .onOverflow()
                .drop()
                .subscribe()
                .with(beat -> beat(following, beat, sse, emitter), gone -> emitter.complete());
        emitter.onTermination(() -> {
            beats.cancel();
            following.end();
        });
    }

    private static void beat(Following following, long beat, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
        if (beat >= MOST_BEATS) {
            emitter.complete();
            return;
        }
        emitter.emit(sse.newEventBuilder()
                .comment("nothing else")
                .id(following.positions().text())
                .build());
    }
}
