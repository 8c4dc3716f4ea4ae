package dev.rapport.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** Where the launcher and the broker in it write: warnings only, and never to the terminal. */
public final class StackLog {
    /** Held, as the log manager forgets what nobody holds. */
    private static final Logger ROOT = Logger.getLogger("");

    private StackLog() {}

    /** The file is made when there is a first warning: a launcher that is refused leaves no trace. */
    public static void to(Path file) {
        LogManager.getLogManager().reset();
        ROOT.setLevel(Level.WARNING);
        ROOT.addHandler(new LazyFile(file));
    }

    private static final class LazyFile extends StreamHandler {
        private final Path file;
        private boolean open;

        LazyFile(Path file) {
            this.file = file;
            setFormatter(new SimpleFormatter());
            setLevel(Level.WARNING);
        }

        @Override
        public synchronized void publish(LogRecord record) {
            if (!open) {
                open = true;
                open();
            }
            super.publish(record);
            flush();
        }

        private void open() {
            try {
                Files.createDirectories(file.resolveSibling("."));
                setOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
            } catch (IOException e) {
                throw new UncheckedIOException("The log cannot be written: " + file, e);
            }
        }
    }
}
