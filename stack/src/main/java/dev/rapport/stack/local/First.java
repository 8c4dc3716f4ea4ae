package dev.rapport.stack.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

final class First {
    private First() {}

    /** Waits until all are done, or one has failed, whose failure is thrown as it was. */
    static void failureOrAll(List<CompletableFuture<Void>> tasks) {
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
