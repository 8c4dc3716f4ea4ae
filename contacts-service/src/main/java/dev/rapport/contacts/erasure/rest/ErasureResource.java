package dev.rapport.contacts.erasure.rest;

import dev.rapport.contacts.erasure.EraseContact;
import dev.rapport.contacts.erasure.People;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/contacts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Contacts")
public class ErasureResource {
    private static final Duration UNTIL_SOMEBODY_SETS_IT = Duration.ofMinutes(5);

    private final Caller caller;
    private final EraseContact erasing;
    private final People people;

    ErasureResource(Caller caller, EraseContact erasing, People people) {
        this.caller = caller;
        this.erasing = erasing;
        this.people = people;
    }

    @DELETE
    @Operation(
            summary = "Erase a person",
            description =
                    "With all who were merged with her, and in every service: here at once, elsewhere within moments. Any of"
                            + " her ids answers 410 from then on, and so does whatever names one of her addresses, until a member"
                            + " or an admin registers her anew. What she opted out of still holds then.")
    @APIResponse(responseCode = "202", description = "Erased, also when she was before")
    public Response erase(UUID id) {
        if (!people.canErase()) {
            throw ProblemException.unavailable(
                    "Nobody can be erased before rapport.erasure.secret is set; nothing was changed.",
                    UNTIL_SOMEBODY_SETS_IT);
        }
        if (!QuarkusTransaction.requiringNew().call(() -> erasing.erase(caller.workspace(), id, caller.member()))) {
            throw ProblemException.notFound("contact");
        }
        return Response.accepted().build();
    }
}
