package dev.rapport.stack.cli;

import dev.rapport.stack.local.Addresses;
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

    /**
     * The demo on a deployment that runs already.
     *
     * @param keys the folder of the issuer that signs when there is no token
     * @param token says in whose name, and in which workspace; empty for none
     * @param exit end without calls to try
     */
    record DemoAt(Addresses target, Path keys, String token, boolean exit) implements Command {}

    /**
     * @param data in which they are made
     * @param keys the folder of the issuer
     */
    record Secrets(Path data, Path keys) implements Command {}

    /** @param keys the folder of the issuer */
    record Token(Path keys, String workspace, String role, String member) implements Command {}
}
