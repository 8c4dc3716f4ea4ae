package dev.rapport.advisor.policy;

import dev.rapport.advisor.policy.Policies.Version;
import dev.rapport.messaging.audit.Audit;
import dev.rapport.messaging.audit.Audit.Deed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/** Puts a policy in force that somebody wrote looking at another one. Runs in a transaction of the caller's workspace. */
@Singleton
public class ChangePolicy {
    private final Policies policies;
    private final Audit audit;

    ChangePolicy(Policies policies, Audit audit) {
        this.policies = policies;
        this.audit = audit;
    }

    public sealed interface Outcome {
        /** The policy is in force. A policy that is in force already is no new version. */
        record Changed(Version version) implements Outcome {}

        /** Somebody else was quicker: nothing has changed. */
        record Overtaken() implements Outcome {}
    }

    /** @param seen the version that the author looked at */
    public Outcome change(String workspace, Version seen, Policy policy, String by, Instant now) {
        if (policy.equals(seen.policy())) {
            return new Outcome.Changed(seen);
        }
        Version next = new Version(seen.number() + 1, policy, by, now);
        if (!policies.add(workspace, next)) {
            return new Outcome.Overtaken();
        }
        audit.note(new Deed(workspace, by, "policy.changed", null, Map.of("version", String.valueOf(next.number()))));
        return new Outcome.Changed(next);
    }
}
