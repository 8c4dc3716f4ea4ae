package dev.rapport.touchpoint.permit;

import dev.rapport.touchpoint.outbound.ApplySteps;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes in what a sender says of its transmission. */
@Singleton
public class ReportTransmission {
    private final LockedMessages messages;
    private final ApplySteps steps;
    private final Clock clock;

    public ReportTransmission(LockedMessages messages, ApplySteps steps, Clock clock) {
        this.messages = messages;
        this.steps = steps;
        this.clock = clock;
    }

    /** Joins the caller's transaction. Empty when there is no such message. */
    public Optional<Report> sent(String workspace, UUID messageId, @Nullable String providerMessageId) {
        return report(
                workspace, messageId, locked -> Report.sent(locked.message(), clock.instant(), providerMessageId));
    }

    /** Joins the caller's transaction. Empty when there is no such message. @param retry the sender still wants to send it */
    public Optional<Report> failed(String workspace, UUID messageId, String reason, boolean retry) {
        return report(
                workspace, messageId, locked -> Report.failed(locked.message(), reason, retry, locked.sequence()));
    }

    private Optional<Report> report(
            String workspace, UUID messageId, Function<LockedMessages.Locked, Report> decision) {
        return messages.lock(workspace, messageId).map(locked -> {
            Report report = decision.apply(locked);
            if (report instanceof Report.Accepted(var step)) {
                steps.apply(locked.message(), step);
            }
            return report;
        });
    }
}
