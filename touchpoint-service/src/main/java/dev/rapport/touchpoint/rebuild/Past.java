package dev.rapport.touchpoint.rebuild;

import dev.rapport.messaging.past.Progress;

/** What the topics hold. */
public interface Past {

    /** Has all that others told of the workspace taken in again. @return false when it was stopped */
    boolean takeInAgain(String workspace, Progress progress);
}
