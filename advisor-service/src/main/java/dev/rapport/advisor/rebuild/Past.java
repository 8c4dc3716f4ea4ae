package dev.rapport.advisor.rebuild;

import dev.rapport.messaging.past.Progress;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the topics hold. */
public interface Past {

    /**
     * Has all that they hold of the workspace taken in again, in the order in which it was told.
     *
     * @return what was given on each outbound message; empty when it was stopped
     */
    Optional<Map<UUID, Given>> takeInAgain(String workspace, Progress progress);

    /**
     * @param revision of the last verdict
     * @param body that a reviewer gave it last; null when none did
     */
    record Given(int revision, @Nullable String body) {
        public Given after(Given later) {
            return new Given(Math.max(revision, later.revision()), later.body() == null ? body : later.body());
        }
    }
}
