package dev.rapport.advisor.stream.kafka;

import dev.rapport.advisor.stream.Happening;
import dev.rapport.advisor.stream.Happenings.Listener;
import dev.rapport.advisor.stream.Positions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One who follows: first what has happened, then what happens. Guarded by whoever keeps it. */
final class Follower {
    /** Who waits for longer than it takes so much to happen had better begin again. */
    private static final int MOST_WAITING = 10_000;

    private final String workspace;
    private final Listener listener;
    private Positions next;
    /** What happens while it is told what has happened; null once it has caught up. */
    private @Nullable List<Happening> waiting = new ArrayList<>();

    private boolean open = true;

    Follower(String workspace, Positions after, Listener listener) {
        this.workspace = workspace;
        this.next = after;
        this.listener = listener;
    }

    boolean isOpen() {
        return open;
    }

    boolean follows(Happening happening) {
        return open && workspace.equals(happening.workspace());
    }

    /** How far it has heard everything. @param end how far everybody has who has caught up */
    Positions positions(Positions end) {
        return waiting == null ? end : next;
    }

    void missed() {
        if (open) {
            listener.missed();
        }
    }

    void hasHappened(Happening happening) {
        next = next.after(happening);
        listener.happened(happening, next);
    }

    void happens(Happening happening) {
        if (waiting == null) {
            hasHappened(happening);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(happening);
        } else {
            end();
        }
    }

    /** It has heard all until there. */
    void caughtUp(Positions until) {
        List<Happening> behind = waiting == null ? List.of() : waiting;
        waiting = null;
        next = until;
        if (open) {
            behind.forEach(this::hasHappened);
        }
    }

    void end() {
        if (open) {
            open = false;
            waiting = List.of();
            listener.ended();
        }
    }
}
