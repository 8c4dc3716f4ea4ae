package dev.rapport.advisor.text;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.contracts.outbound.Finding.Span;

/**
 * What a text supposes or does.
 *
 * @param says what the text does, after "It" and with {@code %s} for the contact's name
 * @param span the words that give it away
 */
public record Claim(Code code, String says, Span span) {

    public enum Code {
        /** Written as to somebody whom its sender does not know yet. */
        CLAIMS_FIRST_TOUCH("claims_first_touch"),
        /** Supposes that the reader has not answered. */
        CLAIMS_NO_REPLY("claims_no_reply"),
        /** Supposes that the reader did not come. */
        CLAIMS_MISSED_MEETING("claims_missed_meeting"),
        /** Supposes that the reader has not bought or signed up. */
        CLAIMS_NOT_CUSTOMER("claims_not_customer"),
        /** Asks for a first talk, or a meeting that is not agreed yet. */
        ASKS_FOR_MEETING("asks_for_meeting"),
        /** Advertises something. */
        PROMOTES("promotes"),
        /** Reads as if it were written to many. */
        MASS_TEXT("mass_text"),
        /** Presses for a decision: scarcity, deadlines, guilt. */
        PRESSURE("pressure"),
        /** Tells the reader that they write or speak wrongly. */
        CORRECTS_CONTACT("corrects_contact"),
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
