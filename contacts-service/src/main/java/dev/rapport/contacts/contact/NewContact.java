package dev.rapport.contacts.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who is to be registered. An address that is named twice counts once. */
public record NewContact(
        String displayName,
        List<Address> addresses,
        @Nullable String timeZone,
        List<String> tags,
        List<String> needs,
        List<String> offers) {

    /** Somebody of whom nothing is known but a name and an address. */
    public static NewContact named(String displayName, Address address) {
        return new NewContact(displayName, List.of(address), null, List.of(), List.of(), List.of());
    }
}
