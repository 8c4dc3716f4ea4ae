package dev.rapport.advisor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.Reading.Nature;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearnedReaderTest {
    private static final int LARGEST_BODY = 256 * 1024;
    private static final TextReader READER = new LearnedReader();

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            CLAIMS_NO_REPLY        ~ Two weeks and not a word from you, Bo. Did my letter get lost?
            CLAIMS_NO_REPLY        ~ Any news from you on the oven that I wrote about?
            CLAIMS_MISSED_MEETING  ~ We had kept a chair for you on Monday, but it stayed empty.
            CLAIMS_MISSED_MEETING  ~ I waited for you in the bakery for an hour, where were you?
            CLAIMS_NOT_CUSTOMER    ~ Your basket is still waiting, finish your order.
            CLAIMS_NOT_CUSTOMER    ~ Your trial is over. Pick a plan to keep your recipes.
            ASKS_FOR_MEETING       ~ Could we find half an hour next week to talk about flour?
            ASKS_FOR_MEETING       ~ May I come by on Tuesday and show you the oven?
            PROMOTES               ~ This week only: three loaves for the price of two.
            MASS_TEXT              ~ Dear customers, the bakery is closed on Monday.
            PRESSURE               ~ Only two places are left, decide now or they are gone.
            CORRECTS_CONTACT       ~ By the way, it is spelled "rye", not "rey".
            """)
    void paraphrasesAreHeard(Code code, String text) {
        assertThat(READER.read(text).claim(code)).as(text).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks for your quick answer, Bo. I will bake on Monday.",
                "Sorry that I never answered, I was ill.",
                "It was good to see you at the bakery on Monday.",
                "He never answered my letter, did he answer yours?",
                "You asked what the oven costs: it is 400.",
                "Your table is booked for eight.",
                "I'll call you back when the bread is out of the oven.",
                "How do you spell your name?",
                "Can we move our meeting to three?",
                ""
            })
    void nearMissesAreLetGo(String text) {
        assertThat(READER.read(text).claims()).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your parcel is at the depot, bring your passport.",
                "We have charged 12.40 to your card for May.",
                "Your flight is delayed, the new gate is B4.",
                "The code for the door is 4411.",
                "Your bread order 771 is ready, come by until six."
            })
    void whatReadersWaitForClaimsNothing(String text) {
        assertThat(READER.read(text).claims()).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here is your receipt. And 10% off your next order!",
                "Thank you for following me. Your order of things is lovely.",
                "Your order has shipped. Check out our new collection while you wait."
            })
    void whatSellsIsNotTransactional(String text) {
        Reading reading = READER.read(text);

        assertThat(reading.nature()).as(text).isNotEqualTo(Nature.TRANSACTIONAL);
        assertThat(reading.solicits()).isTrue();
    }

    @Test
    void theSentenceThatClaimsIsShown() {
        String text =
                "Hi Bo! The weather is fine here. We had kept a chair for you on Monday, but it stayed empty. Warmly, Ada";

        Optional<Claim> claim = READER.read(text).claim(Code.CLAIMS_MISSED_MEETING);

        assertThat(claim).hasValueSatisfying(missed -> {
            assertThat(text.substring(missed.span().start(), missed.span().end()))
                    .isEqualTo("We had kept a chair for you on Monday, but it stayed empty.");
            assertThat(missed.says()).isEqualTo("supposes that %s did not come");
        });
    }

    @Test
    void claimsComeInTheOrderOfTheirCodes() {
        String text = "All bread is 20% off until Sunday. We never heard back from you.";

        assertThat(READER.read(text).claims())
                .extracting(Claim::code)
                .containsExactly(Code.CLAIMS_NO_REPLY, Code.PROMOTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir haben seit zwei Wochen nichts von Ihnen gehört. Haben Sie meine Nachricht bekommen?",
                "Nous n'avons pas eu de vos nouvelles, avez-vous reçu mon message ?",
                "Solo hoy: todo al 50 % de descuento en nuestra tienda."
            })
    void otherLanguagesClaimNothing(String text) {
        Reading reading = READER.read(text);

        assertThat(reading.covered()).isFalse();
        assertThat(reading.claims()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "a b ", "the you and ", "x\n", "https://a.b/", "?", "1:1/", "\ud83d"})
    void aHostileTextTakesNotLong(String piece) {
        String text = piece.repeat(LARGEST_BODY / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> READER.read(text));
    }

    @Test
    void anyTextCanBeRead() {
        String text = "\ud83d thanks for the follow \udc00 \u0000 {{ http:// a:// :// //";

        assertThatCode(() -> READER.read(text)).doesNotThrowAnyException();
    }
}
