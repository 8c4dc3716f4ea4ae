package dev.rapport.stack;

import dev.rapport.stack.cli.CommandLine;
import dev.rapport.stack.cli.Shown;
import dev.rapport.stack.cli.StackLog;
import dev.rapport.stack.cli.Terminal;
import dev.rapport.stack.cli.TerminalProgress;
import dev.rapport.stack.demo.Api;
import dev.rapport.stack.demo.DemoFailure;
import dev.rapport.stack.local.LocalStack;
import dev.rapport.stack.local.Service;
import dev.rapport.stack.local.Settings;
import dev.rapport.stack.local.StackFailure;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A stack that runs at a terminal, from the command to Ctrl-C. */
final class Session {
    private final Terminal terminal;
    private final Settings settings;
    private final LocalStack stack;
    private volatile boolean stopping;

    Session(Terminal terminal, Settings settings) {
        this.terminal = terminal;
        this.settings = settings;
        this.stack = new LocalStack(settings, new TerminalProgress(terminal));
    }

    /**
     * Starts the stack, does the work on it, and stops it, also on Ctrl-C.
     *
     * @param work returns the exit code
     * @throws StackFailure when the stack cannot start or go on
     */
    int run(ToIntFunction<LocalStack> work) {
        StackLog.to(settings.data().resolve("logs").resolve("stack.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "stop"));
        long start = System.nanoTime();
        try {
            stack.start();
            terminal.say(
                    "",
                    terminal.good("Ready") + " after " + Terminal.spoken(Duration.ofNanos(System.nanoTime() - start))
                            + ".");
            int code = work.applyAsInt(stack);
            throwIfEnded();
            stop();
            return code;
        } catch (RuntimeException e) {
            throw onFailure(e);
        }
    }

    /**
     * Shows where everything is, starts services again that end by themselves, and waits until that is of no use any more.
     *
     * @throws StackFailure then; it never returns
     */
    int serve(LocalStack running) {
        terminal.line();
        for (Service service : Service.values()) {
            terminal.exactly("  %-12s%-24s%s".formatted(service.title(), running.address(service), service.purpose()));
        }
        signInLink(running)
                .ifPresent(link ->
                        terminal.exactly("  %-12s%s".formatted("console", link + "  (signs in once, within an hour)")));
        terminal.exactly("  %-12s%s".formatted("API", "/q/openapi and /q/swagger-ui on each"));
        terminal.exactly(
                "  %-12s%s".formatted("logs", Shown.path(settings.data().resolve("logs"))));
        terminal.line();
        terminal.say(
                "",
                "Ctrl-C stops everything"
                        + (settings.fresh() ? "." : "; what was accepted is there at the next start."));
        throw new StackFailure(running.keepUp().join());
    }

    /** Empty when there is none to be had: the stack is of use without it. */
    private static Optional<URI> signInLink(LocalStack running) {
        String token = running.token(CommandLine.WORKSPACE, "admin", CommandLine.MEMBER);
        try (Api api = new Api(running.addresses(), token)) {
            String path = api.post(Service.ADVISOR, "/v1/sign-ins", Map.of())
                    .ok()
                    .path("path")
                    .asText();
            return Optional.of(running.addresses().of(Service.ADVISOR, path));
        } catch (DemoFailure e) {
            Logger.getLogger("rapport").log(Level.WARNING, "There is no link to sign in with.", e);
            return Optional.empty();
        }
    }

    private void throwIfEnded() {
        String ended = stack.failure().getNow("");
        if (!ended.isEmpty()) {
            throw new StackFailure(ended);
        }
    }

    private void interrupted() {
        if (!stopping) {
            stop();
        }
    }

    private void stop() {
        stopping = true;
        terminal.line();
        stack.close();
        terminal.say("", "Stopped.");
    }

    /** After Ctrl-C parts end because they were told to: that is no failure, and the process ends by itself. */
    private RuntimeException onFailure(RuntimeException failure) {
        while (stopping) {
            LockSupport.park();
        }
        stopping = true;
        stack.close();
        return failure;
    }
}
