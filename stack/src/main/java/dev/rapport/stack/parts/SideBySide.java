package dev.rapport.stack.parts;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work that several threads do at once. */
public final class SideBySide {
    private SideBySide() {}

    /** Waits until all are done, or one has failed, whose failure is thrown as it was. */
    public static void run(List<Runnable> work) {
        List<CompletableFuture<Void>> tasks = work.stream()
                .map(task ->
                        CompletableFuture.runAsync(task, Thread.ofPlatform().daemon()::start))
                .toList();
        CompletableFuture<Void> failure = new CompletableFuture<>();
        CompletableFuture<Void> all = CompletableFuture.allOf(tasks.stream()
                .map(task -> task.whenComplete((nothing, problem) -> {
                    if (problem != null) {
                        failure.completeExceptionally(problem);
                    }
                }))
                .toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(failure, all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
