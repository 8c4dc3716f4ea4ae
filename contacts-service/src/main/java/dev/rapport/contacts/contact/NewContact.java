package dev.rapport.contacts.contact;

import java.util.List;

/**
 * Somebody who is to be registered. An address that is named twice counts once.
 *
 * @param listed false when only automation names her
 */
public record NewContact(Description description, List<Address> addresses, boolean listed) {

    /** Somebody of whom nothing is known but a name and an address. */
    public static NewContact named(String displayName, Address address, boolean listed) {
        return new NewContact(Description.named(displayName), List.of(address), listed);
    }
}
