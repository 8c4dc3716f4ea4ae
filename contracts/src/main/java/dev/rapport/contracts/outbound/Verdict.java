package dev.rapport.contracts.outbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an outbound message.
 *
 * @param revision counts the verdicts of a message from 1; the highest is in force
 * @param enforced false when the workspace only watches (mode shadow) and the decision would have been to hold
 * @param waitsFor what a hold waits for; null when it holds nothing
 * @param holdUntil when a hold that waits for time is judged again; null otherwise
 * @param suggestion what to do instead; null when there is nothing to say
 * @param judgeVersion which judge gave it: the same judge gives the same verdict on the same facts
 * @param seenSequence the highest n for which every event 1..n of the contact had been folded
 * @param judgedAsOf the moment that the judge took for now
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Verdict(
        UUID id,
        UUID messageId,
        int revision,
        UUID contactId,
        Decision decision,
        boolean enforced,
        @Nullable WaitsFor waitsFor,
        @Nullable Instant holdUntil,
        Map<Question, Answered> questions,
        List<Finding> findings,
        @Nullable String suggestion,
        int policyVersion,
        String judgeVersion,
        long seenSequence,
        Instant judgedAsOf,
        Instant decidedAt) {

    public enum Decision {
        @JsonProperty("send")
        SEND,
        @JsonProperty("hold")
        HOLD,
        @JsonProperty("refuse")
        REFUSE
    }

    /** Whose turn it is: the clock's, or a reviewer's. */
    public enum WaitsFor {
        @JsonProperty("time")
        TIME,
        @JsonProperty("person")
        PERSON
    }

    /** The three questions of a thoughtful colleague. */
    public enum Question {
        @JsonProperty("appropriate")
        APPROPRIATE,
        @JsonProperty("fitsConversation")
        FITS_CONVERSATION,
        @JsonProperty("flattering")
        FLATTERING
    }

    public enum Answer {
        @JsonProperty("yes")
        YES,
        @JsonProperty("no")
        NO,
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** @param because codes of the findings that answer no */
    public record Answered(Answer answer, List<String> because) {}
}
