package dev.rapport.contracts.outbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reason against a message.
 *
 * @param code names the rule that spoke
 * @param waitsFor what makes it go away; null for what holds nothing
 * @param says the reason in a sentence for the member who reads it
 * @param evidence what it rests on; empty when the text alone says it
 * @param span the words of the body that gave it away; null when no words did
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Finding(
        String code,
        Verdict.Question question,
        Severity severity,
        Verdict.@Nullable WaitsFor waitsFor,
        String says,
        List<Evidence> evidence,
        @Nullable Span span) {

    /** In rising order: the highest decides. */
    public enum Severity {
        @JsonProperty("warn")
        WARN,
        @JsonProperty("hold")
        HOLD,
        @JsonProperty("refuse")
        REFUSE
    }

    /**
     * A touch that a finding rests on.
     *
     * @param kind meeting, message, commitment, connection or outbound_message
     * @param contactId whose touch it is, where a finding is about more than one contact; null otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(
            UUID touchId,
            String kind,
            Instant occurredAt,
            @Nullable UUID contactId) {

        /** Of the contact whom the message is for. */
        public Evidence(UUID touchId, String kind, Instant occurredAt) {
            this(touchId, kind, occurredAt, null);
        }
    }

    /** A part of the body in UTF-16 units, end exclusive. */
    public record Span(int start, int end) {}
}
