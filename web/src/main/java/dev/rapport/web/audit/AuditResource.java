package dev.rapport.web.audit;

import static dev.rapport.web.caller.Roles.ADMIN;

import dev.rapport.messaging.audit.AuditTrail;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** The audit, which every service has. A service's own resource says its path. */
public abstract class AuditResource {
    private final Caller caller;
    private final AuditTrail audit;

    protected AuditResource(Caller caller, AuditTrail audit) {
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @RolesAllowed(ADMIN)
    // The documented roles of an inherited method are not taken from its other annotation.
    @SecurityRequirement(name = "SecurityScheme", scopes = ADMIN)
    @Operation(
            summary = "Who did what, the newest first",
            description =
                    "Written in the transaction of the deed; nobody can change it. It names people by their ids alone.")
    public Page<AuditEntryView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor);
        var found = audit.list(
                caller.workspace(), after == null ? null : after.time(), after == null ? null : after.id(), most + 1);
        return Page.of(found, most, entry -> Cursor.at(entry.at(), entry.id())).map(AuditEntryView::of);
    }
}
