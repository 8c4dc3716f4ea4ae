package dev.rapport.advisor.erasure.rest;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.erasure.Held;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.erasure.ErasedIds;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/admin/advisor/exports/{contactId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Administration")
public class HeldResource {
    private final Caller caller;
    private final Held held;
    private final ErasedIds erased;

    HeldResource(Caller caller, Held held, ErasedIds erased) {
        this.caller = caller;
        this.held = held;
        this.erased = erased;
    }

    @GET
    @Operation(
            summary = "All that the advisor holds on a person",
            description =
                    "Its part of the export that contacts-service gives. Of somebody who is not known here: nothing.")
    public Map<String, List<Map<String, Object>>> of(UUID contactId) {
        if (erased.has(caller.workspace(), contactId)) {
            throw ProblemException.erased();
        }
        return QuarkusTransaction.requiringNew().call(() -> held.export(new ContactKey(caller.workspace(), contactId)));
    }
}
