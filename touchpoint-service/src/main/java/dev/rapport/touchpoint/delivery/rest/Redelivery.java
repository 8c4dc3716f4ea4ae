package dev.rapport.touchpoint.delivery.rest;

import dev.rapport.touchpoint.delivery.Deliveries;
import dev.rapport.touchpoint.delivery.Delivery;
import dev.rapport.touchpoint.delivery.Delivery.Progress;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists deliveries and makes them again, of webhooks and of callback URLs alike. */
@Singleton
class Redelivery {
    private final Deliveries deliveries;
    private final Idempotency idempotency;
    private final Clock clock;

    Redelivery(Deliveries deliveries, Idempotency idempotency, Clock clock) {
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Page<DeliveryView> list(Deliveries.Of of, @Nullable String limit, @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor after = Cursor.parse(cursor);
        return Page.of(
                        deliveries.list(
                                of, after == null ? null : new Deliveries.Place(after.time(), after.id()), most + 1),
                        most,
                        delivery -> Cursor.at(delivery.createdAt(), delivery.id()))
                .map(DeliveryView::of);
    }

    Response redeliver(Deliveries.Of of, UUID id) {
        return idempotency
                .once(Map.of(), () -> {
                    Delivery delivery = deliveries
                            .find(of.workspace(), id)
                            .filter(found -> belongs(found, of))
                            .orElseThrow(() -> ProblemException.notFound("delivery"));
                    Delivery anew = delivery.with(Progress.from(clock.instant()));
                    deliveries.restart(anew);
                    return idempotency.answer(202, DeliveryView.of(anew), null);
                })
                .response();
    }

    private static boolean belongs(Delivery delivery, Deliveries.Of of) {
        return switch (of) {
            case Deliveries.Of.Webhook webhook -> webhook.id().equals(delivery.webhookId());
            case Deliveries.Of.Message message ->
                delivery.webhookId() == null && message.id().equals(delivery.messageId());
        };
    }
}
