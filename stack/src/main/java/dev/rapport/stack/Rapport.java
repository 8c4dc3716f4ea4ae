package dev.rapport.stack;

import dev.rapport.stack.cli.Command;
import dev.rapport.stack.cli.CommandLine;
import dev.rapport.stack.cli.Shown;
import dev.rapport.stack.cli.Terminal;
import dev.rapport.stack.cli.UsageFailure;
import dev.rapport.stack.demo.Api;
import dev.rapport.stack.demo.Demo;
import dev.rapport.stack.demo.DemoFailure;
import dev.rapport.stack.demo.Tries;
import dev.rapport.stack.local.LocalStack;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Settings;
import dev.rapport.stack.local.StackFailure;
import dev.rapport.stack.secrets.ComposeSecrets;
import dev.rapport.stack.token.LocalIssuer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

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
            fail(2, e.getMessage());
        } catch (StackFailure | DemoFailure | UncheckedIOException e) {
            fail(1, e.getMessage());
        } catch (RuntimeException e) {
            Logger.getLogger("rapport").log(Level.SEVERE, "This should not happen.", e);
            fail(1, "this should not happen: %s. The end of stack.log among the logs says more.".formatted(e));
        }
    }

    private static int run(Command command, Path home) {
        return switch (command) {
            case Command.Up up -> {
                Session session = session(home, up.data(), up.keys(), up.portOffset(), false);
                yield session.run(session::serve);
            }
            case Command.Demo demo -> {
                Session session = session(home, demo.data(), demo.keys(), demo.portOffset(), true);
                yield session.run(stack -> play(demo, home, stack, session));
            }
            case Command.DemoAt demo -> playAt(demo, home);
            case Command.Secrets secrets -> {
                Path folder = ComposeSecrets.makeIfMissing(secrets.data());
                LocalIssuer.in(secrets.keys());
                System.out.printf(
                        "What docker-compose.yml keeps secret is in %s, and the keys of its tokens in %s.%n",
                        Shown.path(folder), Shown.path(secrets.keys()));
                yield 0;
            }
            case Command.Token token -> {
                LocalIssuer issuer = LocalIssuer.in(token.keys());
                System.out.println(issuer.token(token.workspace(), token.role(), token.member(), TOKEN));
                yield 0;
            }
        };
    }

    private static Session session(Path home, Path data, Path keys, int portOffset, boolean fresh) {
        return new Session(Terminal.standard(), new Settings(home, data, keys, Ports.moved(portOffset), fresh));
    }

    private static int play(Command.Demo command, Path home, LocalStack stack, Session session) {
        String token = stack.token(CommandLine.WORKSPACE, "member", CommandLine.MEMBER);
        boolean asTold;
        try (Api api = new Api(stack.addresses(), token)) {
            asTold = new Demo(api, Terminal.standard()).play();
        }
        if (command.exit()) {
            return asTold ? 0 : 1;
        }
        new Tries(stack.addresses(), tokenCommand(home, command.keys())).show(Terminal.standard());
        return session.serve(stack);
    }

    /** With the token that was given, or else in a workspace of its own, which only the holder of the keys can open. */
    private static int playAt(Command.DemoAt command, Path home) {
        Terminal terminal = Terminal.standard();
        String given = command.token().isEmpty()
                ? Objects.requireNonNullElse(System.getenv("RAPPORT_TOKEN"), "")
                : command.token();
        String workspace = "demo-" + UUID.randomUUID().toString().substring(0, 8);
        String token = given.isEmpty()
                ? LocalIssuer.in(command.keys()).token(workspace, "member", CommandLine.MEMBER, TOKEN)
                : given;
        boolean asTold;
        try (Api api = new Api(command.target(), token)) {
            Demo demo = new Demo(api, terminal);
            demo.checkWorkspaceIsEmpty();
            asTold = demo.play();
        }
        if (given.isEmpty() && !command.exit()) {
            new Tries(command.target(), tokenCommand(home, command.keys()) + " --workspace " + workspace)
                    .show(terminal);
        }
        return asTold ? 0 : 1;
    }

    /** As it is typed where the person is. */
    private static String tokenCommand(Path home, Path keys) {
        String script = home.equals(Path.of("").toAbsolutePath())
                ? "./rapport"
                : home.resolve("rapport").toString();
        Path data = keys.resolveSibling("");
        return script + " token" + (data.equals(home.resolve("data")) ? "" : " --data " + data);
    }

    private static void fail(int code, @Nullable String why) {
        System.err.println("rapport: " + why);
        System.exit(code);
    }
}
