package dev.rapport.stack.cli;

import java.nio.file.Path;

/** What the person asked for. */
public sealed interface Command {
    /**
     * @param data where the stack keeps what it is given
     * @param keys the folder of the issuer
     */
    record Up(Path data, Path keys, int portOffset) implements Command {}

    /**
     * @param data where the demo keeps what it is given; emptied first
     * @param keys the folder of the issuer
     * @param exit end when the stories are told
     */
    record Demo(Path data, Path keys, int portOffset, boolean exit) implements Command {}

    /** @param keys the folder of the issuer */
    record Token(Path keys, String workspace, String role, String member) implements Command {}
}
