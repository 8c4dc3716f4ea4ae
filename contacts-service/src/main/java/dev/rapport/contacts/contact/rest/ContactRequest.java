package dev.rapport.contacts.contact.rest;

import static java.util.Objects.requireNonNullElse;

import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.NewContact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ContactRequest(
        @NotBlank(message = "must have 1 to 200 characters") @Size(max = 200, message = "must have 1 to 200 characters")
        String displayName,

        @NotNull(message = "is needed; it may be empty")
        @Size(max = Contact.MOST_IDENTITIES, message = "must have 50 items at most")
        List<@NotNull(message = "is needed") @Valid AddressRequest> identities,

        @KnownTimeZone @Nullable String timeZone,

        @Size(max = 50, message = "must have 50 items at most") @Nullable
        List<@NotBlank(message = SHORT) @Size(max = 100, message = SHORT) String> tags,

        @Size(max = 50, message = "must have 50 items at most") @Nullable
        List<@NotBlank(message = TEXT) @Size(max = 200, message = TEXT) String> needs,

        @Size(max = 50, message = "must have 50 items at most") @Nullable
        List<@NotBlank(message = TEXT) @Size(max = 200, message = TEXT) String> offers) {

    private static final String SHORT = "must have 1 to 100 characters";
    private static final String TEXT = "must have 1 to 200 characters";

    NewContact newContact() {
        return new NewContact(
                displayName.strip(),
                identities.stream().map(AddressRequest::normalised).toList(),
                timeZone,
                requireNonNullElse(tags, List.of()),
                requireNonNullElse(needs, List.of()),
                requireNonNullElse(offers, List.of()),
                true);
    }
}
