package dev.rapport.touchpoint.webhook.rest;

import dev.rapport.touchpoint.webhook.MakeWebhook;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.outgoing.OutgoingGuard;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Makes a webhook and shows its secret once: the answer that is kept for those who ask again is without it. */
@Singleton
class Making {
    private final Caller caller;
    private final Idempotency idempotency;
    private final OutgoingGuard guard;
    private final MakeWebhook making;

    Making(Caller caller, Idempotency idempotency, OutgoingGuard guard, MakeWebhook making) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.guard = guard;
        this.making = making;
    }

    Response make(WebhookRequest request) {
        guard.check("url", request.url());
        return idempotency.once(
                request,
                () -> making.make(caller.workspace(), request.url(), request.events())
                        .orElseThrow(Making::tooMany),
                made -> created(WebhookView.of(made)),
                made -> created(WebhookView.of(made.webhook())));
    }

    private Answer created(WebhookView webhook) {
        return idempotency.created(webhook, "/v1/webhooks/" + webhook.id());
    }

    private static ProblemException tooMany() {
        return ProblemException.conflict(
                "too_many_webhooks",
                "A workspace has %d webhooks at most: remove one that nobody needs.".formatted(MakeWebhook.MOST),
                Map.of());
    }
}
