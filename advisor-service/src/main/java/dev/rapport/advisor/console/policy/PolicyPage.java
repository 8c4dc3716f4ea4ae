package dev.rapport.advisor.console.policy;

import dev.rapport.advisor.policy.Policies.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policy as a form, beside what it was before.
 *
 * @param inForce the version in force
 * @param seen the version that whoever fills the form in has looked at
 * @param from the version that the form was filled from; the same as {@code inForce} unless somebody looks back
 * @param mayChange for others the form is there to be tried
 * @param trial null when none was asked for
 * @param refusal why nothing was saved; null when nothing was tried
 * @param saved what was saved just now is in force
 */
public record PolicyPage(
        Version inForce,
        int seen,
        int from,
        PolicyForm form,
        boolean mayChange,
        @Nullable Trial trial,
        @Nullable String refusal,
        boolean saved,
        List<PolicyWords.Told> versions) {

    /** What a change would be called. */
    public int next() {
        return inForce.number() + 1;
    }

    public boolean isOlder() {
        return from != inForce.number();
    }
}
