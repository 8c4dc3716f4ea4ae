package dev.rapport.advisor.intake;

import dev.rapport.advisor.contact.Contact;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.people.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept beside a relationship for the contact to be found by. */
record FoundBy(@Nullable String name, List<Identity> identities, List<String> needs, List<String> offers) {

    static FoundBy of(Relationship relationship) {
        Contact contact = relationship.contact();
        return new FoundBy(contact.displayName(), contact.identities(), contact.needs(), contact.offers());
    }
}
