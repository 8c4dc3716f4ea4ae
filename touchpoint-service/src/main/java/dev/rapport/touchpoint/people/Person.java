package dev.rapport.touchpoint.people;

import dev.rapport.contracts.people.Identity;
import java.util.List;
import java.util.UUID;

/** A contact as contacts-service answers it. */
public record Person(UUID id, List<Identity> identities) {}
