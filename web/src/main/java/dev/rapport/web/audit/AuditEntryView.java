package dev.rapport.web.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.messaging.audit.AuditTrail;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, as it is answered.
 *
 * @param by the member, or the automation
 * @param subject whom or what it was done to; left out for what the workspace has one of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntryView(
        UUID id,
        Instant at,
        String by,
        String action,
        @Nullable UUID subject,
        Map<String, String> details) {

    static AuditEntryView of(AuditTrail.Entry entry) {
        return new AuditEntryView(
                entry.id(),
                entry.at(),
                entry.deed().by(),
                entry.deed().action(),
                entry.deed().subject(),
                entry.deed().details());
    }
}
