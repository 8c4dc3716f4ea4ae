package dev.rapport.contacts.consent;

import dev.rapport.contracts.people.Consent;
import org.jspecify.annotations.Nullable;

/** What a contact said at some time. @param by who wrote it down: a member, an automation, an import; null where it was not kept */
public record ConsentChange(Consent consent, @Nullable String by) {}
