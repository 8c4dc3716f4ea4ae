package dev.rapport.advisor.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is \"there\", not \"their\". You may want to proofread before you write.",
                "You mean: how may I be a good connection to you. \"For you\" is wrong.",
                "You should check your spelling before you send such a note.",
                "There is a typo in your message.",
                "It should be \"whom\".",
                "Your grammar needs some work.",
                "The correct word is fewer."
            })
    void isACorrection(String text) {
        assertThat(Corrections.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Yes, Thursday at ten suits me. I will call you.",
                "What do you mean by a good connection?",
                "You were right, it is not far. See you there!",
                "Could you check the contract before Friday?",
                "I love how you write.",
                "It is a pity that you could not come, not a problem though.",
                "That is the right way to go about it."
            })
    void isNone(String text) {
        assertThat(Corrections.in(text)).isFalse();
    }
}
