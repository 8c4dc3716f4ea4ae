package dev.rapport.contacts.consent.rest;

import static dev.rapport.web.caller.Roles.ADMIN;
import static dev.rapport.web.caller.Roles.AUTOMATION;
import static dev.rapport.web.caller.Roles.MEMBER;
import static dev.rapport.web.caller.Roles.RECORDER;

import dev.rapport.contacts.consent.ChangeConsent;
import dev.rapport.contacts.consent.ChangeConsent.Outcome;
import dev.rapport.contacts.consent.ChangeConsent.Teller;
import dev.rapport.contacts.consent.ConsentChange;
import dev.rapport.contacts.consent.Consents;
import dev.rapport.contacts.contact.Contacts;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/contacts/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents", description = "Whether a contact lets us write")
public class ConsentResource {
    private final Caller caller;
    private final Contacts contacts;
    private final Consents consents;
    private final ChangeConsent change;

    ConsentResource(Caller caller, Contacts contacts, Consents consents, ChangeConsent change) {
        this.caller = caller;
        this.contacts = contacts;
        this.consents = consents;
        this.change = change;
    }

    @PUT
    @Path("/{channel}")
    @RolesAllowed({MEMBER, ADMIN})
    @Transactional
    @Operation(
            summary = "Say whether the contact lets us write",
            description =
                    "The channel `all` covers every one; what was said last counts. `source` is where the contact said so.")
    public ConsentResponse put(UUID id, String channel, @Valid @NotNull(message = "is needed") ConsentRequest request) {
        var statement = new ChangeConsent.Statement(ConsentChannels.parse(channel), request.status(), request.source());
        return switch (change.change(caller.workspace(), id, statement, new Teller(caller.member(), true))) {
            case Outcome.Stands(var consent) -> ConsentResponse.of(consent);
            case Outcome.StaysOptedOut() ->
                throw ProblemException.conflict("opted_out", "The contact opted out.", Map.of());
            case Outcome.NoSuchContact() -> throw ProblemException.notFound("contact");
        };
    }

    @GET
    @RolesAllowed({MEMBER, AUTOMATION, RECORDER, ADMIN})
    @Operation(summary = "What the contact last said, per channel, and all that was said before")
    @Transactional
    public Page<ConsentResponse> list(UUID id) {
        String workspace = caller.workspace();
        return contacts.find(workspace, id)
                .map(contact -> {
                    List<ConsentChange> history = consents.history(workspace, contact);
                    return new Page<>(consents.of(workspace, contact), null)
                            .map(consent -> ConsentResponse.withHistory(consent, history));
                })
                .orElseThrow(() -> ProblemException.notFound("contact"));
    }
}
