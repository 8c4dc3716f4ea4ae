package dev.rapport.contacts.contact.resolve.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contacts.contact.rest.ContactResponse;
import dev.rapport.web.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param items in the order of the request */
record ResolveBatchAnswer(List<Item> items) {

    /**
     * What the call for this address alone would have been answered.
     *
     * @param status of that answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int status,
            @Nullable ContactResponse contact,
            @Nullable Problem problem) {

        static Item of(int status, ContactResponse contact) {
            return new Item(status, contact, null);
        }

        static Item of(Problem problem) {
            return new Item(problem.status(), null, problem);
        }
    }
}
