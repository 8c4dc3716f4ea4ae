package dev.rapport.stack;

import dev.rapport.stack.cli.Shown;
import dev.rapport.stack.cli.StackLog;
import dev.rapport.stack.cli.Terminal;
import dev.rapport.stack.cli.TerminalProgress;
import dev.rapport.stack.local.LocalStack;
import dev.rapport.stack.local.Service;
import dev.rapport.stack.local.Settings;
import dev.rapport.stack.local.StackFailure;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;

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
     * Shows where everything is, and waits until a part ends by itself.
     *
     * @throws StackFailure then; it never returns
     */
    int serve(LocalStack running) {
        terminal.line();
        for (Service service : Service.values()) {
            terminal.exactly("  %-12s%-24s%s".formatted(service.title(), running.address(service), service.purpose()));
        }
        terminal.exactly("  %-12s%s".formatted("API", "/q/openapi and /q/swagger-ui on each"));
        terminal.exactly(
                "  %-12s%s".formatted("logs", Shown.path(settings.data().resolve("logs"))));
        terminal.line();
        terminal.say(
                "",
                "Ctrl-C stops everything"
                        + (settings.fresh() ? "." : "; what was accepted is there at the next start."));
        throw new StackFailure(running.failure().join());
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
