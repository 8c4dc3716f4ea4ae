package dev.rapport.advisor.judgement.text;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.contracts.model.Finding.Span;

/**
 * What a text supposes or does.
 *
 * @param says what the text does, after "It" and with {@code %s} for the contact's name
 * @param span the words that give it away
 */
public record Claim(Code code, String says, Span span) {

    public enum Code {
        CLAIMS_FIRST_TOUCH("claims_first_touch"),
        PROMOTES("promotes"),
        UNFILLED_TEMPLATE("unfilled_template");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        @Override
        @JsonValue
        public String toString() {
            return text;
        }
    }
}
