package dev.rapport.advisor.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    @Test
    void theSameWordsGiveTheSameFeatures() {
        Features features = new Features();
        int[] first = found(features, "did you get my letter?");
        found(features, "something else in between, and longer than the other");

        int[] again = found(features, "did you get my letter?");

        assertThat(again).isEqualTo(first);
    }

    @Test
    void onlyThePartThatIsAskedForCounts() {
        Features features = new Features();
        char[] text = "before it. did you get it? after it.".toCharArray();

        features.read(text, 11, 26);

        assertThat(features.found()).isEqualTo(found(new Features(), "did you get it?"));
    }

    @Test
    void wordsThatMeanMuchTheSameShareFeatures() {
        Set<Integer> letter = set(found(new Features(), "letter"));

        assertThat(set(found(new Features(), "email"))).containsAnyElementsOf(withoutCommon(letter));
    }

    @Test
    void aTypoSharesPiecesOfTheWord() {
        Features features = new Features();
        features.read("conection".toCharArray(), 0, 9);
        Set<Integer> typo = set(features.pieces());

        features.read("connection".toCharArray(), 0, 10);

        assertThat(set(features.pieces())).containsAnyElementsOf(typo);
    }

    @Test
    void anyLinkIsALink() {
        assertThat(found(new Features(), "see https://bread.example/rye?x=1 now"))
                .isEqualTo(found(new Features(), "see ovens.example now"));
    }

    /** Without those that any one word has. */
    private static Set<Integer> withoutCommon(Set<Integer> features) {
        Set<Integer> common = set(found(new Features(), "zzz"));
        return features.stream().filter(feature -> !common.contains(feature)).collect(Collectors.toSet());
    }

    private static int[] found(Features features, String sentence) {
        features.read(sentence.toCharArray(), 0, sentence.length());
        return features.found();
    }

    private static Set<Integer> set(int[] features) {
        return Arrays.stream(features).boxed().collect(Collectors.toSet());
    }
}
