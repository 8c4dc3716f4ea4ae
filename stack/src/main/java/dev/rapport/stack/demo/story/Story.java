package dev.rapport.stack.demo.story;

/** A story that is played and told. */
public interface Story {
    String title();

    /**
     * Plays it, and tells it while it plays.
     *
     * @throws dev.rapport.stack.demo.DemoFailure when it does not end as it is told
     */
    void play(Stage stage);
}
