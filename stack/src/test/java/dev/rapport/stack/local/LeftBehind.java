package dev.rapport.stack.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that a test starts and kills. */
final class LeftBehind {
    private LeftBehind() {}

    /** Takes the folder of the argument, if there is one, says that it is there, and waits to be killed. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0) {
            DataFolder.take(Path.of(arguments[0]));
        }
        System.out.println("here");
        Thread.currentThread().join();
    }

    /** Returns when it has said that it is there. */
    static Process start(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", place(LeftBehind.class) + File.pathSeparator + place(DataFolder.class)));
        command.add(LeftBehind.class.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.inputReader().readLine();
        return process;
    }

    private static String place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
