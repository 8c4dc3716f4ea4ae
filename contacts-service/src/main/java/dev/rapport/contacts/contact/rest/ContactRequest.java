package dev.rapport.contacts.contact.rest;

import static java.util.Objects.requireNonNullElse;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.Description;
import dev.rapport.web.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ContactRequest(
        @NotBlank(message = "must have 1 to 200 characters") @Size(max = 200, message = "must have 1 to 200 characters")
        String displayName,

        @NotNull(message = "is needed; it may be empty")
        @Size(max = Contact.MOST_IDENTITIES, message = "must have 50 items at most")
        List<@NotNull(message = "is needed") @Valid AddressRequest> identities,

        @KnownTimeZone @Nullable String timeZone,

        @Pattern(regexp = SAYS_SOMETHING, message = TEXT) @Size(max = 200, message = TEXT) @Nullable
        String company,

        @Pattern(regexp = SAYS_SOMETHING, message = TEXT) @Size(max = 200, message = TEXT) @Nullable
        String title,

        @Size(max = 50, message = "must have 50 items at most") @Nullable
        List<@NotBlank(message = SHORT) @Size(max = 100, message = SHORT) String> tags,

        @Size(max = 50, message = "must have 50 items at most") @Nullable
        List<@NotBlank(message = TEXT) @Size(max = 200, message = TEXT) String> needs,

        @Size(max = 50, message = "must have 50 items at most") @Nullable
        List<@NotBlank(message = TEXT) @Size(max = 200, message = TEXT) String> offers) {

    private static final String SHORT = "must have 1 to 100 characters";
    private static final String TEXT = "must have 1 to 200 characters";

    private static final String SAYS_SOMETHING = "(?s).*\\S.*";

    /** The request that would make the contact as it is. */
    static ContactRequest of(Contact contact) {
        Description description = contact.description();
        return new ContactRequest(
                description.displayName(),
                contact.identities().stream()
                        .map(identity -> new AddressRequest(identity.channel(), identity.address()))
                        .toList(),
                description.timeZone(),
                description.company(),
                description.title(),
                description.tags(),
                description.needs(),
                description.offers());
    }

    List<Address> addresses() {
        return identities.stream().map(AddressRequest::normalised).toList();
    }

    Description description() {
        return new Description(
                displayName.strip(),
                timeZone,
                company == null ? null : company.strip(),
                title == null ? null : title.strip(),
                requireNonNullElse(tags, List.of()),
                requireNonNullElse(needs, List.of()),
                requireNonNullElse(offers, List.of()));
    }

    /** 409 naming the address in this request. */
    ProblemException taken(Address address, UUID ownerId) {
        return AddressTaken.problem(field(address), ownerId);
    }

    /** 410 naming the address in this request. */
    ProblemException erased(Address address) {
        return ProblemException.erased(field(address));
    }

    private String field(Address address) {
        return "identities[" + addresses().indexOf(address) + "].address";
    }
}
