package dev.rapport.stack.demo.story;

import java.util.List;

/** All stories, in the order in which they are told. */
public final class Stories {
    public static final List<Story> ALL = List.of(
            new DmAfterTheCall(),
            new DmWithNoCall(),
            new PasswordReset(),
            new CallLoggedLate(),
            new BookedCall(),
            new GrammarLesson());

    private Stories() {}
}
