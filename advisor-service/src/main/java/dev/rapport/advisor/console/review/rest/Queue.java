package dev.rapport.advisor.console.review.rest;

import dev.rapport.advisor.console.review.Waiting;
import dev.rapport.advisor.review.Review;
import dev.rapport.advisor.review.Reviews;
import dev.rapport.web.caller.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The caller's held messages, the longest held first. */
@RequestScoped
public class Queue {
    private final Reviews reviews;
    private final Caller caller;
    private final Clock clock;

    Queue(Reviews reviews, Caller caller, Clock clock) {
        this.reviews = reviews;
        this.caller = caller;
        this.clock = clock;
    }

    public List<Waiting> first(int atMost) {
        List<Review> held = reviews.held(new Reviews.Search(
                caller.workspace(), null, null, null, null, null, false, clock.instant(), null, atMost));
        Set<UUID> recalled = reviews.recalled(
                caller.workspace(), held.stream().map(Review::messageId).toList());
        return held.stream()
                .map(review -> Waiting.of(review, recalled.contains(review.messageId())))
                .toList();
    }
}
