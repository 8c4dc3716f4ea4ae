package dev.rapport.contacts.admin.rest;

import dev.rapport.messaging.audit.AuditTrail;
import dev.rapport.web.audit.AuditResource;
import dev.rapport.web.caller.Caller;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/admin/contacts/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
class DeedsResource extends AuditResource {
    DeedsResource(Caller caller, AuditTrail audit) {
        super(caller, audit);
    }
}
