package dev.rapport.advisor.review;

import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import java.util.List;
import java.util.UUID;

/** What reviewers decided, for good. */
public interface ReviewDecisions {
    void keep(String workspace, ReviewDecided decision);

    /** What was decided on a message, the oldest first. */
    List<ReviewDecided> of(String workspace, UUID messageId);
}
