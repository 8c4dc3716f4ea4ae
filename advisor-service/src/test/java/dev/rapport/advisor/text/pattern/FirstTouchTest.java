package dev.rapport.advisor.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.text.Claim;
import dev.rapport.advisor.text.Claim.Code;
import dev.rapport.advisor.text.TextReader;
import dev.rapport.contracts.outbound.Finding.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstTouchTest {
    private static final TextReader READER = new PatternReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you for following me. Go to marketingguru.example for current relevant info.",
                "Thanks for following! I post about gardens.",
                "thx 4 reading, and thanks for the follow back!!",
                "Hey Lou, thank you so much for the follow :)",
                "Really appreciate the follow, Kim.",
                "Thanks for following us on Instagram. More to come.",
                "thnks... thanks for folowing",
                "Thanks for connecting, Jo!",
                "Thank you for connecting with me here.",
                "Thanks a lot for the connection request, Lou.",
                "Thanks for accepting my invitation. I help bakers sell bread.",
                "Thanks for accepting! What brings you to LinkedIn?",
                "Thank you for accepting my connection request, Kim.",
                "Thanks for the add!",
                "Thank you for joining my network.",
                "Hi Kim, nice to meet you! I make maps.",
                "Great to e-meet you, Jo.",
                "Pleased to virtually meet you, Lou.",
                "Great to connect with you here, Lou. What do you do?",
                "It's great to be connected!",
                "Glad to connect with you on LinkedIn.",
                "I like what you write about cheese. I'd love to connect.",
                "Would love to connect and swap notes on bees.",
                "Your maps are lovely. It would be great to connect!",
                "I'd like to add you to my professional network.",
                "I know we're not connected, but your shop is lovely.",
                "Let me quickly introduce myself: I run a bakery.",
                "I'd like to introduce myself and my bakery.",
                "just wanted to introduse myself real quick",
                "My name is Ada and I help bakers.",
                "Hello, I'm Ada from Bakery Tools, and we make ovens.",
                "Hi Kim, I'm Ada, head of ovens at Bakery Tools.",
                "I am the founder of a small map company.",
                "I came across your profile and liked your maps.",
                "Stumbled upon your page last night. Lovely pictures.",
                "I found you through the bakers' guild and thought I would write.",
                "Just followed you, your maps are great.",
                "Saw that you joined the guild yesterday, welcome.",
                "It seems that we follow each other here.",
                "We have many mutual friends in Basel.",
                "Kim suggested I reach out to you about ovens.",
                "I got your number from Kim at the guild.",
                "Kim gave me your name, I hope that is fine.",
                "Hi Lou, we have not met, but I love your bread.",
                "We haven't been introduced. I make ovens.",
                "I don't believe in small talk, and we don't know each other, so here it is.",
                "Lou, our paths have never crossed so far.",
                "You don't know me, but I know your bread.",
                "This is a cold email, sorry for that.",
                "Forgive me for writing out of the blue."
            })
    void isHeard(String text) {
        assertThat(READER.read(text).claim(Code.CLAIMS_FIRST_TOUCH)).as(text).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks for following up so quickly, here are the figures.",
                "Thanks for the follow-up, I will look at it tonight.",
                "Thanks for following through on the invoice.",
                "Thanks for following the instructions, it works now.",
                "Thank you for following my advice on the roof.",
                "Thanks for the call yesterday, Lou.",
                "Thank you for the good talk. The minutes are attached.",
                "I am connecting you with Bo, who knows ovens.",
                "Thanks for connecting me with Bo, he was a great help.",
                "Thanks for connecting us, Kim. Bo, shall we meet on Monday?",
                "Thanks for connecting the dots in the report.",
                "Thanks for accepting our offer, the contract is attached.",
                "Thanks for accepting the change to clause 8.",
                "Thank you for adding me to the thread.",
                "Thanks for joining the webinar yesterday.",
                "It was nice to meet you on Friday, Kim.",
                "It was great to meet you both at the fair!",
                "Great meeting you at the fair. Here is the link that I promised.",
                "So nice to meet you in person at last, after all those mails.",
                "It would be nice to meet you for lunch one of these days.",
                "It was great to connect yesterday, see you on Monday.",
                "Great to connect again after all these years!",
                "I'd love to connect you with Bo from the guild.",
                "Would love to connect about the contract next week.",
                "He would love to connect the new oven himself.",
                "I introduced myself to your brother, as you told me to.",
                "Shall I introduce you to Bo?",
                "Can you introduce me to Bo?",
                "I'm Swiss, so the snow does not bother me.",
                "I'm sorry, the folder of last week is gone.",
                "I'm back at my desk, call me whenever you like.",
                "Please spell it right, the name on my badge: my name is often wrong.",
                "I came across this article and thought of our talk.",
                "I came across the drill that you had lost.",
                "I found your glasses on the table in the hall.",
                "We have not met since the fair, how are you?",
                "We have not met the deadline, and I am sorry.",
                "We have never met in person, but after ten years of mail I feel I know you.",
                "We haven't spoken in months, let us change that.",
                "I don't know the answer yet, but I will ask Bo.",
                "You know me: I never send anything unfinished.",
                "The weather is cold, and the call was short.",
                "His message \"thanks for following me\" made me laugh.",
                "She wrote “nice to meet you” although we have worked together for years.",
                "> Thanks for connecting with me!\nYou wrote that a year ago. How time flies!",
                "Good to see you again on Monday. Thanks for following the team's work.",
                "As promised, here is the plan. Bo says that it was great to connect.",
                "How does it feel to follow in her footsteps?",
                "The follow button on our site is broken, could you look at it?",
                "Kim recommended the oven, and she was right.",
                "Perfect, that works for us. Let's go with the blue one.",
                ""
            })
    void isNotHeardWhereNobodySaysIt(String text) {
        assertThat(READER.read(text).claim(Code.CLAIMS_FIRST_TOUCH)).as(text).isEmpty();
    }

    @Test
    void theRestOfTheSentenceGivesItAway() {
        String text = "Hi Kim! Thank you for following me, it means a lot. Go to bread.example now.";

        Claim claim = READER.read(text).claim(Code.CLAIMS_FIRST_TOUCH).orElseThrow();

        assertThat(words(text, claim.span())).isEqualTo("Thank you for following me, it means a lot.");
        assertThat(claim.says()).isEqualTo("thanks %s for following");
    }

    @Test
    void spansCountInUtf16Units() {
        String text = "👋🏽 Grüezi! Thanks for the follow 🙌";

        Span span =
                READER.read(text).claim(Code.CLAIMS_FIRST_TOUCH).orElseThrow().span();

        assertThat(span).isEqualTo(new Span(text.indexOf("Thanks"), text.length()));
    }

    private static String words(String text, Span span) {
        return text.substring(span.start(), span.end());
    }
}
