package dev.rapport.contacts.contact;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which addresses were those of people who were erased. Every call joins the caller's transaction. */
public interface ErasedAddresses {

    /**
     * Those of the addresses that name somebody who was erased, and was not registered anew since. To be asked once they are
     * claimed: whoever is erased meanwhile has let go of them by then.
     */
    Set<Address> among(String workspace, Collection<Address> addresses);

    /** From now on they name this contact, for whom it holds what the person had opted out of under them. */
    void registeredAnew(String workspace, UUID contact, Collection<Address> addresses);
}
