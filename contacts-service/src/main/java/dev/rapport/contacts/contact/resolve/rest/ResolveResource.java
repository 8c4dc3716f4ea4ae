package dev.rapport.contacts.contact.resolve.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;
import static dev.rapport.web.caller.Roles.SERVICE;

import dev.rapport.contacts.contact.resolve.rest.ResolveBatchAnswer.Item;
import dev.rapport.contacts.contact.rest.ContactResponse;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/contacts/resolve")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class ResolveResource {
    private final Resolving resolving;
    private final Idempotency idempotency;

    ResolveResource(Resolving resolving, Idempotency idempotency) {
        this.resolving = resolving;
        this.idempotency = idempotency;
    }

    /** Whoever may propose or record a touch may name a contact by an address, and so may register one with it. */
    @POST
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN, SERVICE})
    @Operation(
            summary = "Who has this address?",
            description = "With `register` an address that nobody has is registered as a new contact: 201.")
    @APIResponseSchema(value = ContactResponse.class, responseCode = "200")
    public Response resolve(@Valid @NotNull(message = "is needed") ResolveRequest request) {
        return request.registers()
                ? idempotency.once(request, () -> registered(request)).response()
                : Response.ok(resolving.answer(request).contact()).build();
    }

    @POST
    @Path("/batch")
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN, SERVICE})
    @Operation(
            summary = "Who has each of these addresses?",
            description = "Up to 500, each answered as the call for it alone would be. All are registered, or none.")
    @APIResponseSchema(value = ResolveBatchAnswer.class, responseCode = "200")
    public Response resolve(@Valid @NotNull(message = "is needed") ResolveBatchRequest request) {
        return idempotency
                .once(request, () -> idempotency.answer(200, each(request), null))
                .response();
    }

    private Answer registered(ResolveRequest request) {
        Resolving.Answered answered = resolving.answer(request);
        return answered.registered()
                ? idempotency.created(
                        answered.contact(), "/v1/contacts/" + answered.contact().id())
                : idempotency.answer(200, answered.contact(), null);
    }

    private ResolveBatchAnswer each(ResolveBatchRequest request) {
        Resolving.Answers answers = resolving.answers(request.contacts());
        return new ResolveBatchAnswer(
                request.contacts().stream().map(one -> item(answers, one)).toList());
    }

    private static Item item(Resolving.Answers answers, ResolveRequest request) {
        try {
            Resolving.Answered answered = answers.to(request);
            return Item.of(answered.registered() ? 201 : 200, answered.contact());
        } catch (ProblemException e) {
            return Item.of(e.problem());
        }
    }
}
