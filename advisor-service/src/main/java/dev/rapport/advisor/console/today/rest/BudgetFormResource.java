package dev.rapport.advisor.console.today.rest;

import dev.rapport.advisor.attention.Budgets;
import dev.rapport.advisor.signin.rest.FormGuard;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.page.Page;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** How many people a week somebody wants to be pointed to, as it is set where they are shown. */
@Path("/attention-budget")
@Blocking
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN})
public class BudgetFormResource {
    private final Budgets budgets;
    private final FormGuard guard;
    private final Caller caller;

    BudgetFormResource(Budgets budgets, FormGuard guard, Caller caller) {
        this.budgets = budgets;
        this.guard = guard;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(hidden = true)
    public Response set(
            @RestForm @Nullable String formToken,
            @RestForm @NotNull(message = "is needed") @Min(1) @Max(Page.MOST) @Nullable Integer touchesAWeek) {
        guard.check(formToken);
        budgets.set(caller.workspace(), caller.member(), touchesAWeek == null ? Budgets.USUAL : touchesAWeek);
        return Response.seeOther(URI.create("/")).build();
    }
}
