package dev.rapport.advisor.standing.rest;

import dev.rapport.advisor.attention.Budgets;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.wish.Wishes;
import dev.rapport.web.caller.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the caller's lists are made of, as it stands when it is asked for. */
@Singleton
public class WhatIsKnownNow {
    private final Relationships relationships;
    private final Wishes wishes;
    private final Policies policies;
    private final Budgets budgets;
    private final Caller caller;
    private final Clock clock;

    WhatIsKnownNow(
            Relationships relationships,
            Wishes wishes,
            Policies policies,
            Budgets budgets,
            Caller caller,
            Clock clock) {
        this.relationships = relationships;
        this.wishes = wishes;
        this.policies = policies;
        this.budgets = budgets;
        this.caller = caller;
        this.clock = clock;
    }

    /** How many people a week the caller wants to be pointed to. */
    public int budget() {
        return budgets.find(caller.workspace(), caller.member());
    }

    public RelationshipLists lists() {
        String workspace = caller.workspace();
        return new RelationshipLists(relationships, wishes, workspace, policies.inForce(workspace), clock.instant());
    }
}
