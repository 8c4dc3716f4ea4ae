package dev.rapport.advisor.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.TextReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromotesTest {
    private static final TextReader READER = new PatternReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Go to marketingguru.example for current relevant info for marketing yourself and your brand.",
                "Check out our new ovens.",
                "Please visit our website, there is a lot to see.",
                "All bread is 20% off until Sunday.",
                "Half price on every oven this week!",
                "Our summer sale has begun.",
                "Use code BREAD10 at the till.",
                "A special offer for you: two ovens, one price.",
                "While stocks last: rye for the price of wheat.",
                "Two for one on all buns on Tuesday.",
                "We are giving away ten cookbooks.",
                "Shop now at https://bread.example",
                "Order before 15 December for delivery in time.",
                "Grab your seat cover while it is hot.",
                "Have a look at our new collection.",
                "Subscribe to our newsletter for more.",
                "The link is in my bio.",
                "My site is https://bread.example in case you need bread.",
                "New episode out now!",
                "We are thrilled to announce the oven of the year.",
                "We just launched a bread box.",
                "I put together a little course on sourdough.",
                "Get our free e-book about rye.",
                "Read more at www.bread.example/rye"
            })
    void isHeard(String text) {
        assertThat(READER.read(text).claim(Code.PROMOTES)).as(text).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here is the link to the folder that you asked for: https://files.example/lou",
                "Can you check out the branch and run the tests?",
                "I checked out of the hotel at noon.",
                "The discount that you asked me about is on page 2.",
                "Track it here: https://ship.example/88213",
                "Your website looks great now!",
                "The free trial of the add-on is switched on in your account, as we discussed.",
                "Otto, the newsletter printer jammed again.",
                "Can you order the cables today?",
                "Let us grab a coffee on Monday.",
                "See you at the sale of the old house.",
                "The oven is 20% hotter than last year.",
                "Join here: https://meet.example/abc",
                "You left something in your cart. Check out now before it sells out."
            })
    void isNotHeardInWhatOffersNothing(String text) {
        assertThat(READER.read(text).claim(Code.PROMOTES)).as(text).isEmpty();
    }
}
