package dev.rapport.contacts.admin.rest;

import dev.rapport.web.letter.DeadLetterCalls;
import dev.rapport.web.letter.DeadLetterResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/admin/contacts/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
class LettersResource extends DeadLetterResource {
    LettersResource(DeadLetterCalls letters) {
        super(letters);
    }
}
