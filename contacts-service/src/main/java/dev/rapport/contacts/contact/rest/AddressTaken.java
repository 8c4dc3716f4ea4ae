package dev.rapport.contacts.contact.rest;

import dev.rapport.web.problem.FieldError;
import dev.rapport.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 409: an address can have one owner only. */
public final class AddressTaken {
    private AddressTaken() {}

    /** @param field the address in the request */
    public static ProblemException problem(String field, UUID ownerId) {
        return ProblemException.of(
                409,
                "identity_taken",
                "This address belongs to the contact " + ownerId + ".",
                List.of(new FieldError(field, "belongs to another contact")),
                Map.of("ownerId", ownerId));
    }
}
