package dev.rapport.stack;

import dev.rapport.stack.cli.Command;
import dev.rapport.stack.cli.CommandLine;
import dev.rapport.stack.cli.Terminal;
import dev.rapport.stack.cli.UsageFailure;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Settings;
import dev.rapport.stack.token.LocalIssuer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the script {@code rapport} runs. */
public final class Rapport {
    private static final Duration TOKEN = Duration.ofHours(12);

    private Rapport() {}

    public static void main(String[] arguments) {
        try {
            Path home = Path.of(System.getProperty("rapport.home", "")).toAbsolutePath();
            System.exit(
                    run(CommandLine.parse(List.of(arguments), home, Path.of("").toAbsolutePath()), home));
        } catch (UsageFailure e) {
            fail(2, e);
        } catch (RuntimeException e) {
            fail(1, e);
        }
    }

    private static int run(Command command, Path home) {
        Terminal terminal = Terminal.standard();
        return switch (command) {
            case Command.Up up -> {
                var session = new Session(
                        terminal, new Settings(home, up.data(), up.keys(), Ports.moved(up.portOffset()), false));
                yield session.run(session::serve);
            }
            case Command.Demo demo -> 0;
            case Command.Token token -> {
                System.out.println(
                        LocalIssuer.in(token.keys()).token(token.workspace(), token.role(), token.member(), TOKEN));
                yield 0;
            }
        };
    }

    private static void fail(int code, RuntimeException failure) {
        System.err.println("rapport: " + failure.getMessage());
        System.exit(code);
    }
}
