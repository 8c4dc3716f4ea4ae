package dev.rapport.contacts.contact.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Contact.Merged;
import dev.rapport.contacts.contact.Description;
import dev.rapport.contracts.people.Identity;
import dev.rapport.web.change.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact.
 *
 * @param version counts the changes of what is told here; as an entity tag it is what If-Match compares
 * @param merged who turned out to be the same person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactResponse(
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
        long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SamePerson> merged) {

    /** Who was merged. */
    public record SamePerson(UUID id, String displayName, Instant mergedAt) {
        private static SamePerson of(Merged merged) {
            return new SamePerson(merged.id(), merged.description().displayName(), merged.mergedAt());
        }
    }

    public static ContactResponse of(Contact contact) {
        Description description = contact.joined();
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
                contact.version(),
                contact.merged().stream().map(SamePerson::of).toList());
    }

    /** 200 with the contact, and its version as the entity tag. */
    static Response tagged(Contact contact) {
        return Response.ok(of(contact))
                .header(HttpHeaders.ETAG, ETags.of(contact.version()))
                .build();
    }
}
