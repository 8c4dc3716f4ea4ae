package dev.rapport.contacts.erasure;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contracts.people.Consent;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody to be erased.
 *
 * @param survivor the contact that she answers with
 * @param merged those who turned out to be the same person
 * @param addresses of all of them
 * @param optOuts what stands of what she opted out of
 */
public record Person(
        String workspace, UUID survivor, Set<UUID> merged, List<Address> addresses, List<Consent> optOuts) {}
