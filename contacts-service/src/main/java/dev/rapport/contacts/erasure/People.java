package dev.rapport.contacts.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything that contacts-service holds of people. Every call joins the caller's transaction, of the worker role. */
public interface People {

    /** Nobody else changes her, or any who are the same person, until the transaction ends. Empty when no contact has the id. */
    Optional<Person> lock(String workspace, UUID id);

    boolean isErased(String workspace, UUID id);

    /** All that stands here of her, by its names: rows of columns. */
    Map<String, List<Map<String, Object>>> export(Person person);

    /** Without its secret nobody can be erased: an address could not be known again. */
    boolean canErase();

    /** Nothing of her is left but her ids, keyed hashes of her addresses, and with these what she opted out of. */
    void erase(Person person, Instant at);
}
