package dev.rapport.contacts.erasure.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that any service holds on a person: of each service lists of what it keeps, under the names that it gives them.
 *
 * @param merged the ids of those who turned out to be the same person
 */
record Export(
        UUID contactId,
        List<UUID> merged,
        Instant exportedAt,
        Map<String, List<Map<String, Object>>> contacts,
        Map<String, Object> touchpoint,
        Map<String, Object> advisor) {}
