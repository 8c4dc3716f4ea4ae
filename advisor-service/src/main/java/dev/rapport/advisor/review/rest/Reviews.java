package dev.rapport.advisor.review.rest;

import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.judgement.OutboundMessages;
import dev.rapport.advisor.judgement.Verdicts;
import dev.rapport.advisor.judgement.rest.Places;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.contracts.model.Verdict;
import dev.rapport.web.page.Cursor;
import dev.rapport.web.page.Page;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The held messages with all that a reviewer looks at. */
@Singleton
class Reviews {
    private final OutboundMessages messages;
    private final Verdicts verdicts;
    private final Relationships relationships;

    Reviews(OutboundMessages messages, Verdicts verdicts, Relationships relationships) {
        this.messages = messages;
        this.verdicts = verdicts;
        this.relationships = relationships;
    }

    Page<Review> list(String workspace, int limit, @Nullable String cursor) {
        Page<Followed> held = Page.of(
                messages.held(workspace, Places.of(cursor), limit + 1),
                limit,
                message -> Cursor.at(Objects.requireNonNull(message.heldSince()), message.id()));
        return new Page<>(held.items().stream().map(this::review).toList(), held.nextCursor());
    }

    Optional<Review> find(String workspace, UUID id) {
        return messages.find(workspace, id)
                .filter(message -> message.status() == Followed.Status.HELD)
                .map(this::review);
    }

    Review review(Followed message, Verdict verdict) {
        return Review.of(message, verdict, relationships);
    }

    private Review review(Followed message) {
        return review(
                message,
                verdicts.find(message.contact().workspace(), message.id(), message.revision())
                        .orElseThrow());
    }
}
