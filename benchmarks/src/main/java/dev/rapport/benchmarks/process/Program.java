package dev.rapport.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own; all of them get the options of the services' images and as much heap. */
public final class Program implements AutoCloseable {
    /** Of each JVM. */
    public static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx512m");

    private static final int LAST_LINES = 30;

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Of this module. */
    public static Program of(Class<?> main, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return start(command, Map.of(), log);
    }

    /** @param command what comes after {@code java} and the options */
    static Program start(List<String> command, Map<String, String> environment, Path log) {
        List<String> whole = new ArrayList<>();
        whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        whole.addAll(OPTIONS);
        String more = System.getProperty("rapport.benchmarks.options", "");
        whole.addAll(more.isBlank() ? List.of() : List.of(more.split(" ")));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Program(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("a program cannot be started", e);
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** @throws IllegalStateException when it has ended, with its last words */
    public void checkAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("it ended with exit code %d, and these last words:%n%s"
                    .formatted(process.exitValue(), lastWords()));
        }
    }

    /** Its log is deleted with all that the benchmark kept. */
    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(none: " + e.getMessage() + ")";
        }
    }

    /** Waits until it ends by itself, as it should. */
    public void awaitEnd(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "it did not end within %d seconds; its last words:%n%s".formatted(seconds, lastWords()));
        }
        if (process.exitValue() != 0) {
            checkAlive();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(45, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
