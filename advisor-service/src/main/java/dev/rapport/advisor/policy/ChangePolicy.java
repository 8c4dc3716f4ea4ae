package dev.rapport.advisor.policy;

import dev.rapport.advisor.policy.Policies.Version;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Puts a policy in force that somebody wrote looking at another one. Runs in a transaction of the caller's workspace. */
@Singleton
public class ChangePolicy {
    private final Policies policies;

    ChangePolicy(Policies policies) {
        this.policies = policies;
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
        return policies.add(workspace, next) ? new Outcome.Changed(next) : new Outcome.Overtaken();
    }
}
