package dev.rapport.advisor.console.review.rest;

import dev.rapport.advisor.console.Frame.Place;
import dev.rapport.advisor.console.Timeline;
import dev.rapport.advisor.console.rest.Frames;
import dev.rapport.advisor.console.review.Done;
import dev.rapport.advisor.console.review.ReviewPage;
import dev.rapport.advisor.console.review.Waiting;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.review.Review;
import dev.rapport.advisor.review.ReviewDecisions;
import dev.rapport.advisor.review.Reviews;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the page together on which one held message is looked at. */
@RequestScoped
class ReviewPages {
    private static final int QUEUE = 50;
    private static final int MOST_COUNTED = 501;

    private final Reviews reviews;
    private final ReviewDecisions decisions;
    private final Relationships relationships;
    private final Queue queue;
    private final Caller caller;
    private final Frames frames;
    private final Clock clock;

    ReviewPages(
            Reviews reviews,
            ReviewDecisions decisions,
            Relationships relationships,
            Queue queue,
            Caller caller,
            Frames frames,
            Clock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.relationships = relationships;
        this.queue = queue;
        this.caller = caller;
        this.frames = frames;
        this.clock = clock;
    }

    /** The next that waits. @param done what was decided on just now; null for nothing */
    TemplateInstance next(@Nullable UUID done) {
        List<Waiting> waiting = queue.first(QUEUE);
        @Nullable
        ReviewPage page = waiting.isEmpty()
                ? null
                : find(waiting.getFirst().id()).map(this::page).orElse(null);
        return Templates.review(
                frames.of(Place.REVIEWS, "Review"),
                page,
                waiting,
                done == null ? null : done(done).orElse(null),
                null);
    }

    /** This one. @param refusal why a decision on it did not count; null when there was none */
    TemplateInstance one(UUID message, @Nullable String refusal) {
        ReviewPage page = find(message).map(this::page).orElseThrow(() -> ProblemException.notFound("review"));
        return Templates.review(
                frames.of(Place.REVIEWS, "Review: " + page.name()),
                page,
                queue.first(QUEUE),
                page.isHeld() ? null : done(message).orElse(null),
                refusal);
    }

    private Optional<Review> find(UUID message) {
        return reviews.find(caller.workspace(), message);
    }

    private Optional<Done> done(UUID message) {
        return find(message)
                .flatMap(review -> decisions.of(caller.workspace(), message).stream()
                        .reduce((earlier, later) -> later)
                        .map(last -> Done.of(review, last)));
    }

    private ReviewPage page(Review review) {
        String workspace = caller.workspace();
        String campaign = review.message().campaign();
        return ReviewPage.of(
                review,
                Timeline.of(relationships.told(new ContactKey(workspace, review.contactId())), clock.instant()),
                reviews.recalled(workspace, List.of(review.messageId())).contains(review.messageId()),
                campaign == null
                        ? 0
                        : reviews.heldOf(workspace, campaign, null, MOST_COUNTED)
                                .size());
    }
}
