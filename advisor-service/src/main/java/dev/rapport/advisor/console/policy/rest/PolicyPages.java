package dev.rapport.advisor.console.policy.rest;

import dev.rapport.advisor.backtest.Backtest;
import dev.rapport.advisor.backtest.Backtests;
import dev.rapport.advisor.console.Frame.Place;
import dev.rapport.advisor.console.Words;
import dev.rapport.advisor.console.policy.PolicyForm;
import dev.rapport.advisor.console.policy.PolicyPage;
import dev.rapport.advisor.console.policy.PolicyWords;
import dev.rapport.advisor.console.policy.Trial;
import dev.rapport.advisor.console.rest.Frames;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.Policies.Version;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the page of the policy together. */
@RequestScoped
class PolicyPages {
    private static final int VERSIONS = 20;

    private final Policies policies;
    private final Backtests backtests;
    private final Relationships relationships;
    private final Caller caller;
    private final Frames frames;

    PolicyPages(Policies policies, Backtests backtests, Relationships relationships, Caller caller, Frames frames) {
        this.policies = policies;
        this.backtests = backtests;
        this.relationships = relationships;
        this.caller = caller;
        this.frames = frames;
    }

    /** The one in force, or an older one that may be put in force again. @param from null for the one in force */
    TemplateInstance of(@Nullable Integer from, boolean saved) {
        Version inForce = policies.newest(caller.workspace());
        Version shown = from == null ? inForce : version(from);
        return page(inForce, inForce.number(), shown.number(), PolicyForm.of(shown.policy()), null, null, saved);
    }

    /** One that is being tried. @param seen as {@link PolicyPage} */
    TemplateInstance tried(UUID trial, @Nullable Integer seen) {
        Version inForce = policies.newest(caller.workspace());
        Backtest backtest = backtests
                .find(caller.workspace(), trial)
                .filter(found -> found.policy() != null)
                .orElseThrow(() -> ProblemException.notFound("trial of a policy"));
        Policy policy = backtest.policy() == null ? inForce.policy() : backtest.policy();
        return page(
                inForce,
                seen == null ? inForce.number() : seen,
                inForce.number(),
                PolicyForm.of(policy),
                Trial.of(backtest, this::name),
                null,
                false);
    }

    /** A form that was refused, with what is in it. */
    TemplateInstance refused(PolicyForm form, int seen, String refusal) {
        Version inForce = policies.newest(caller.workspace());
        return page(inForce, seen, inForce.number(), form, null, refusal, false);
    }

    private TemplateInstance page(
            Version inForce,
            int seen,
            int from,
            PolicyForm form,
            @Nullable Trial trial,
            @Nullable String refusal,
            boolean saved) {
        return Templates.policy(
                frames.of(Place.POLICY, "Policy"),
                new PolicyPage(
                        inForce, seen, from, form, caller.hasRole(Roles.ADMIN), trial, refusal, saved, versions()));
    }

    private Version version(int number) {
        return policies.find(caller.workspace(), number)
                .orElseThrow(() -> ProblemException.notFound("version of the policy"));
    }

    /** The last of them is told by what it changed, too: one more is read than is shown. */
    private List<PolicyWords.Told> versions() {
        List<Version> found = policies.list(caller.workspace(), null, VERSIONS + 1);
        return IntStream.range(0, Math.min(VERSIONS, found.size()))
                .mapToObj(at -> PolicyWords.told(
                        found.get(at),
                        found.get(Math.min(at + 1, found.size() - 1)).policy()))
                .toList();
    }

    private String name(UUID contact) {
        return relationships
                .find(new ContactKey(caller.workspace(), contact))
                .map(found -> Words.name(found.contact().displayName()))
                .orElse("Somebody who was erased");
    }
}
