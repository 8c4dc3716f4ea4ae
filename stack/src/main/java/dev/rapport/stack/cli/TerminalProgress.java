package dev.rapport.stack.cli;

import dev.rapport.stack.local.Progress;
import java.nio.file.Path;
import java.time.Duration;

/** Tells at the terminal how a stack starts and stops. */
public final class TerminalProgress implements Progress {
    private final Terminal terminal;

    public TerminalProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void starting(Path data) {
        terminal.exactly("Starting Rapport on " + Shown.path(data));
    }

    @Override
    public void started(String part, String address, Duration took) {
        terminal.exactly("  %-12s%-26s%8s".formatted(part, address, Terminal.spoken(took)));
    }

    @Override
    public void startingAgain(String service, Path log) {
        terminal.exactly("  %s-service ended by itself, and is started again; its last words are at the end of %s"
                .formatted(service, Shown.path(log)));
    }

    @Override
    public void stopping(String parts) {
        terminal.exactly("  stopping " + parts);
    }
}
