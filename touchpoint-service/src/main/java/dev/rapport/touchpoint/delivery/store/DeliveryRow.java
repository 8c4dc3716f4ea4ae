package dev.rapport.touchpoint.delivery.store;

import dev.rapport.touchpoint.delivery.Delivery;
import dev.rapport.touchpoint.delivery.Delivery.Progress;
import dev.rapport.touchpoint.delivery.Delivery.Status;
import dev.rapport.touchpoint.webhook.WebhookEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a delivery stands in its row. */
final class DeliveryRow {
    private DeliveryRow() {}

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("workspace"),
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getString("receiver"),
                row.getString("url"),
                WebhookEvent.of(row.getString("event")),
                row.getObject("contact_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new Progress(
                        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        row.getInt("attempts"),
                        row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                        row.getObject("give_up_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("last_attempt_at", OffsetDateTime.class)),
                        row.getObject("status_code", Integer.class),
                        row.getString("last_error")));
    }

    static String text(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
