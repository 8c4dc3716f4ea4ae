package dev.rapport.contacts.key.rest;

import static dev.rapport.web.caller.Roles.ADMIN;

import dev.rapport.contacts.key.IssueKeys;
import dev.rapport.contacts.key.Keys;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@Tag(name = "Keys", description = "What automations and recorders call with, in place of a token")
public class KeyResource {
    private final Caller caller;
    private final Issuing issuing;
    private final IssueKeys issue;
    private final Keys keys;

    KeyResource(Caller caller, Issuing issuing, IssueKeys issue, Keys keys) {
        this.caller = caller;
        this.issuing = issuing;
        this.issue = issue;
        this.keys = keys;
    }

    @POST
    @Operation(
            summary = "Issue a key",
            description =
                    "`key` in the answer is shown this once. Called again with the same Idempotency-Key it is left "
                            + "out: who lost it revokes the key and asks for another. All services know it within a second.")
    @APIResponseSchema(value = KeyResponse.class, responseCode = "201")
    public Response issue(@Valid @NotNull(message = "is needed") KeyRequest request) {
        return issuing.issue(request);
    }

    @GET
    @Operation(summary = "The keys, the newest first", description = "The revoked ones too.")
    public Page<KeyResponse> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor);
        var found = keys.list(
                caller.workspace(), after == null ? null : new Keys.Place(after.time(), after.id()), most + 1);
        return Page.of(found, most, key -> Cursor.at(key.issuedAt(), key.id())).map(KeyResponse::of);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Revoke a key", description = "Every service refuses it within a second.")
    public void revoke(UUID id) {
        if (!issue.revoke(caller.workspace(), id, caller.member())) {
            throw ProblemException.notFound("key");
        }
    }
}
