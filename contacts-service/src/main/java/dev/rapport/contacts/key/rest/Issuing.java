package dev.rapport.contacts.key.rest;

import dev.rapport.contacts.key.IssueKeys;
import dev.rapport.contacts.key.Key;
import dev.rapport.messaging.Ids;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.key.KeyText;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;

/** Makes a key and shows it once: the answer that is kept for those who ask again is without it. */
@Singleton
class Issuing {
    private final Caller caller;
    private final Idempotency idempotency;
    private final IssueKeys keys;
    private final Ids ids;
    private final Clock clock;

    Issuing(Caller caller, Idempotency idempotency, IssueKeys keys, Ids ids, Clock clock) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    Response issue(KeyRequest request) {
        Instant now = clock.instant();
        if (request.expiresAt() != null && !request.expiresAt().isAfter(now)) {
            throw ProblemException.invalid("expiresAt", "must lie in the future");
        }
        KeyText text = KeyText.fresh(ids.next());
        return idempotency.once(
                request,
                () -> issued(request, text, now),
                key -> idempotency.created(KeyResponse.of(key, text.text()), null),
                key -> idempotency.created(KeyResponse.of(key), null));
    }

    private Key issued(KeyRequest request, KeyText text, Instant now) {
        Key key = new Key(
                text.id(),
                request.name().strip(),
                request.role(),
                text.hash(),
                caller.member(),
                now,
                request.expiresAt(),
                null);
        keys.issue(caller.workspace(), key);
        return key;
    }
}
