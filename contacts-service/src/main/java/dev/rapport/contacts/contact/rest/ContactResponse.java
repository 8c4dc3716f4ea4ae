package dev.rapport.contacts.contact.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contracts.model.Identity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactResponse(
        UUID id,
        String displayName,
        List<Identity> identities,
        @Nullable String timeZone,
        List<String> tags,
        List<String> needs,
        List<String> offers,
        Instant registeredAt) {

    static ContactResponse of(Contact contact) {
        return new ContactResponse(
                contact.id(),
                contact.displayName(),
                contact.identities(),
                contact.timeZone(),
                contact.tags(),
                contact.needs(),
                contact.offers(),
                contact.registeredAt());
    }
}
