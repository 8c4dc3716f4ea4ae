package dev.rapport.advisor.attention.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.MEMBER;

import dev.rapport.advisor.attention.Budgets;
import dev.rapport.web.caller.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Each member's own, and nobody else's. */
@Path("/v1/attention-budget")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relationships")
@RolesAllowed({MEMBER, ADMIN})
public class AttentionBudgetResource {
    private final Budgets budgets;
    private final Caller caller;

    AttentionBudgetResource(Budgets budgets, Caller caller) {
        this.budgets = budgets;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "How many people a week the calling member wants to be pointed to")
    public AttentionBudget get() {
        return new AttentionBudget(budgets.find(caller.workspace(), caller.member()));
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Set how many people a week to be pointed to",
            description = "What `GET /v1/relationships?sort=attention` keeps to when it is asked without `budget`.")
    public AttentionBudget put(@NotNull(message = "is needed") @Valid AttentionBudget budget) {
        budgets.set(caller.workspace(), caller.member(), budget.touchesAWeek());
        return budget;
    }
}
