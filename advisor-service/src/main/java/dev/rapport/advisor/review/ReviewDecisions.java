package dev.rapport.advisor.review;

import dev.rapport.contracts.VerdictEvent.ReviewDecided;

/** What reviewers decided, for good. */
public interface ReviewDecisions {
    void keep(String workspace, ReviewDecided decision);
}
