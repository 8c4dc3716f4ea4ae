package dev.rapport.messaging.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where it is written down who did what. */
@FunctionalInterface
public interface Audit {

    /**
     * What somebody did. It names people by ids alone, for it outlasts their erasure.
     *
     * @param by the member, or the automation
     * @param action of what, and what was done: {@code policy.changed}
     * @param subject whom or what it was done to; null for what the workspace has one of
     * @param details ids, numbers and codes, by their names
     */
    record Deed(
            String workspace,
            String by,
            String action,
            @Nullable UUID subject,
            Map<String, String> details) {}

    /** @throws IllegalStateException outside of the transaction that does it */
    void note(Deed deed);
}
