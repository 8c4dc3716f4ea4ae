package dev.rapport.stack.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Services whose launcher was killed and could not stop them. Each service carries its data folder on its command
 * line; whoever holds the folder's lock knows that a process which carries it too has lost its launcher.
 */
final class Orphans {
    private static final int PATIENCE_SECONDS = 10;

    private Orphans() {}

    /** The argument that a service of this folder is started with. */
    static String mark(Path data) {
        return "-Drapport.data=" + data;
    }

    /**
     * Ends the services that a former launcher left behind on this folder. Their broker ended with the launcher, so that
     * they cannot finish anything: they are killed, which loses nothing that was accepted.
     */
    static void end(Path data) {
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> carries(process, mark(data)))
                .toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
        orphans.forEach(orphan -> orphan.onExit()
                .completeOnTimeout(orphan, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join());
    }

    private static boolean carries(ProcessHandle process, String mark) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return Arrays.asList(arguments).contains(mark);
    }
}
