package dev.rapport.contacts.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be registered. An address that is named twice counts once.
 *
 * @param listed false when only automation names her
 */
public record NewContact(
        String displayName,
        List<Address> addresses,
        @Nullable String timeZone,
        List<String> tags,
        List<String> needs,
        List<String> offers,
        boolean listed) {

    /** Somebody of whom nothing is known but a name and an address. */
    public static NewContact named(String displayName, Address address, boolean listed) {
        return new NewContact(displayName, List.of(address), null, List.of(), List.of(), List.of(), listed);
    }
}
