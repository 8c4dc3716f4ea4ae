package dev.rapport.advisor.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.text.Reading;
import dev.rapport.advisor.text.Reading.Nature;
import dev.rapport.advisor.text.TextReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NatureTest {
    private static final TextReader READER = new PatternReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We received a request to reset your password. Follow the link below; it works for an hour.",
                "Reset your password here: https://acme.example/reset?t=1",
                "Your verification code is 482913.",
                "Your login code: 1234. Do not share it.",
                "Here is your receipt for 12.50 CHF.",
                "Your invoice INV-77 over 320 CHF is attached.",
                "Your order #881 has shipped.",
                "Your booking for Saturday is confirmed.",
                "Your table for four is booked.",
                "We have confirmed your appointment on 4 May.",
                "Payment failed: we could not charge your card for the March invoice.",
                "Please confirm your email address.",
                "Security alert: a new sign-in from Lyon.",
                "Thank you for your purchase. Total: 167 CHF."
            })
    void whatSomebodyWaitsForIsTransactional(String text) {
        Reading reading = READER.read(text);

        assertThat(reading.nature()).as(text).isEqualTo(Nature.TRANSACTIONAL);
        assertThat(reading.claims()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here is your receipt. And 10% off your next order!",
                "Your order has shipped. Check out our new collection while you wait.",
                "Your invoice software is old. Would love to show you ours.",
                "Reset your password habits: get our free e-book.",
                "Just following up on the invoice tool, any thoughts?",
                "Thanks for following me. Your order of things is lovely.",
                "Thank you for following me. Go to marketingguru.example for info.",
                "We sell receipts and invoices.",
                "Could you confirm your email? Then I send the proposal.",
                "Your password manager is not safe.",
                ""
            })
    void whatSellsOrOnlyTalksOfItIsNot(String text) {
        assertThat(READER.read(text).nature()).as(text).isEqualTo(Nature.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A reminder of our call tomorrow at 14:00.",
                "Hi Kim, your session with Daniel starts in 15 minutes.",
                "See you at three, Kim. Bring the drawings.",
                "Just a reminder: we meet for lunch, see you on Friday!",
                "A reminder of our demo tomorrow. Let me know if you need another time."
            })
    void aReminderOfAMeetingIsOne(String text) {
        assertThat(READER.read(text).nature()).as(text).isEqualTo(Nature.REMINDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reminder: our call for offers ends tomorrow, everything is 20% off.",
                "Reminder: the sale ends tonight, use code BREAD.",
                "Reminder: your trial ends tomorrow."
            })
    void aReminderThatSellsOrRemindsOfNoMeetingIsNone(String text) {
        assertThat(READER.read(text).nature()).as(text).isEqualTo(Nature.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I liked our call.",
                "How was your lunch?",
                "Your booking tool could be better. Does a quick call suit you?"
            })
    void whatSpeaksOfAMeetingIsAboutOne(String text) {
        assertThat(READER.read(text).nature()).as(text).isEqualTo(Nature.ABOUT_A_MEETING);
    }
}
