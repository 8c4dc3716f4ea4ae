package dev.rapport.touchpoint.importing;

import java.util.List;

/** What an item of a file comes to. */
public sealed interface Understood {
    /** @param touches at least one */
    record Touches(List<Told> touches) implements Understood {}

    /** @param reason in a sentence, without a word of what stands in the file */
    record LeftOut(String reason) implements Understood {}

    static Understood leftOut(String reason) {
        return new LeftOut(reason);
    }
}
