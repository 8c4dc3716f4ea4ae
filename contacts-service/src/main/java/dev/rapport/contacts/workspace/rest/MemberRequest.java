package dev.rapport.contacts.workspace.rest;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.rest.AddressRequest;
import dev.rapport.contracts.people.Member;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param id as in the tokens of that person */
record MemberRequest(
        @NotBlank(message = "must have 1 to 200 characters") @Size(max = 200, message = "must have 1 to 200 characters")
        String id,

        @NotBlank(message = "must have 1 to 200 characters") @Size(max = 200, message = "must have 1 to 200 characters")
        String name,

        @NotNull(message = "is needed; it may be empty") @Size(max = 50, message = "must have 50 items at most")
        List<@NotNull(message = "is needed") @Valid AddressRequest> identities) {

    Member member() {
        return new Member(
                id,
                name.strip(),
                identities.stream()
                        .map(AddressRequest::normalised)
                        .distinct()
                        .map(MemberRequest::address)
                        .toList());
    }

    private static Member.Address address(Address address) {
        return new Member.Address(address.channel(), address.text());
    }
}
