package dev.rapport.advisor.console.review;

import dev.rapport.advisor.console.Words;
import dev.rapport.advisor.review.Review;
import dev.rapport.contracts.VerdictEvent.ReviewDecided;
import java.util.UUID;

/** What became of a message that was just decided on. @param id of the message; @param stays it is still held */
public record Done(UUID id, String says, boolean stays) {

    public static Done of(Review review, ReviewDecided decision) {
        String name = Words.name(review.contactName());
        boolean held = review.status().equals("held");
        String says = switch (decision.action()) {
            case DISCARD -> "The message to %s is discarded: it will not go.".formatted(name);
            case SNOOZE -> "The message to %s comes back later.".formatted(name);
            case RELEASE -> "The message to %s is released, and %s.".formatted(name, standing(review.status()));
            case EDIT -> "The message to %s has your text, and %s.".formatted(name, standing(review.status()));
        };
        return new Done(review.messageId(), says, held);
    }

    private static String standing(String status) {
        return switch (status) {
            case "held" -> "is held again: something else speaks against it";
            case "refused" -> "is refused: it must not go";
            case "cleared" -> "may go";
            case "permitted", "sent" -> "is on its way";
            case "pending" -> "is being judged again";
            default -> "is " + status;
        };
    }
}
