package dev.rapport.advisor.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contracts.outbound.Finding.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks for inviting me! How can I be a good connection for you? Is there a time this week to talk live?",
                "Could we speak on Thursday?",
                "Are you free for a quick call tomorrow?",
                "I'd love to talk about the oven when you have a minute.",
                "Let's catch up next week.",
                "Fancy a coffee on Friday?",
                "Please give me a ring when you are back.",
                "Shall we discuss this in person?"
            })
    void asksToTalkLive(String text) {
        Asking asking = Asking.in(text);

        assertThat(asking.liveTalk()).as(text).isTrue();
        assertThat(asking.question()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do you also bake rye?",
                "Hi Ana, how are you? Which oven would you buy?",
                "Please let me know whether the plan suits you.",
                "I was wondering if the price still holds.",
                "Can you send me the drawings again"
            })
    void asksSomethingElse(String text) {
        Asking asking = Asking.in(text);

        assertThat(asking.question()).as(text).isTrue();
        assertThat(asking.liveTalk()).as(text).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks, that is all I need.",
                "Hi Ana, how are you? I am fine, and the oven is too.",
                "It was good to talk to you yesterday.",
                "> Could we speak on Thursday?\nThat day it rained, and so we stayed at home.",
                "She asked \"shall we meet?\" and I laughed.",
                "See https://bread.example/?q=rye",
                ""
            })
    void asksNothing(String text) {
        assertThat(Asking.in(text)).as(text).isEqualTo(new Asking(false, false, null));
    }

    @Test
    void theSentenceThatAsksForATalkIsShownBeforeOthers() {
        String text = "How can I help you? Is there a time this week to talk live? Best, Parissa";

        Asking asking = Asking.in(text);

        int start = text.indexOf("Is there");
        assertThat(asking.span()).isEqualTo(new Span(start, text.indexOf("?", start) + 1));
    }
}
