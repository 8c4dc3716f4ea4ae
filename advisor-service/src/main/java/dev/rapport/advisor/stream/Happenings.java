package dev.rapport.advisor.stream;

import java.time.Duration;

/** What happens in all workspaces, as it happens and as it has happened for a while. */
public interface Happenings {
    /** For so long whoever lost the connection can go on where it broke. */
    Duration REMEMBERED = Duration.ofHours(24);

    /**
     * Where the topics end now.
     *
     * @throws IllegalStateException while they cannot be read
     */
    Positions end();

    /** Hears what happens in a workspace behind these positions, each once, in the order of each contact. */
    Following follow(String workspace, Positions after, Listener listener);

    /** Is called from one thread at a time, and is not to keep it waiting. */
    interface Listener {
        /** @param next where to go on behind it */
        void happened(Happening happening, Positions next);

        /** What was asked for is in part not remembered any more: what follows has a gap before it. */
        void missed();

        /** Nothing more comes; whoever wants to know more follows again. */
        void ended();
    }

    interface Following {
        /** How far the listener has heard everything. */
        Positions positions();

        void end();
    }
}
