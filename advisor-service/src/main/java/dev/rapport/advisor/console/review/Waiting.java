package dev.rapport.advisor.console.review;

import dev.rapport.advisor.console.Words;
import dev.rapport.advisor.review.Review;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Finding.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * A held message in a list.
 *
 * @param why the finding that weighs most, in a sentence
 * @param recalled it had been cleared before
 */
public record Waiting(UUID id, String name, String channel, Instant since, String why, boolean recalled) {
    private static final Comparator<Finding> WEIGHT = Comparator.comparing(Finding::severity)
            // What a person has to look at before what time mends.
            .thenComparing(finding -> finding.span() != null);

    public static Waiting of(Review review, boolean recalled) {
        return new Waiting(
                review.messageId(),
                Words.name(review.contactName()),
                Words.channel(review.message().channel()),
                Objects.requireNonNull(review.heldSince()),
                review.verdict().findings().stream()
                        .filter(finding -> finding.severity() != Severity.WARN)
                        .max(WEIGHT)
                        .map(Finding::says)
                        .orElse("It waits."),
                recalled);
    }
}
