package dev.rapport.contacts.contact.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Description;
import dev.rapport.contracts.model.Identity;
import dev.rapport.web.change.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param version counts the changes of what is told here; as an entity tag it is what If-Match compares */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactResponse(
        UUID id,
        String displayName,
        List<Identity> identities,
        @Nullable String timeZone,
        @Nullable String company,
        @Nullable String title,
        List<String> tags,
        List<String> needs,
        List<String> offers,
        Instant registeredAt,
        long version) {

    static ContactResponse of(Contact contact) {
        Description description = contact.description();
        return new ContactResponse(
                contact.id(),
                description.displayName(),
                contact.identities(),
                description.timeZone(),
                description.company(),
                description.title(),
                description.tags(),
                description.needs(),
                description.offers(),
                contact.registeredAt(),
                contact.version());
    }

    /** 200 with the contact, and its version as the entity tag. */
    static Response tagged(Contact contact) {
        return Response.ok(of(contact))
                .header(HttpHeaders.ETAG, ETags.of(contact.version()))
                .build();
    }
}
