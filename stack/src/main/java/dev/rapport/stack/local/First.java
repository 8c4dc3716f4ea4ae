package dev.rapport.stack.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

final class First {
    private First() {}

    /** Waits until all are done, or one has failed, whose failure is thrown as it was. */
    static void failureOrAll(List<CompletableFuture<Void>> tasks) {
        CompletableFuture<Void> first = CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new));
        tasks.forEach(task -> task.whenComplete((nothing, failure) -> {
            if (failure != null) {
                first.completeExceptionally(failure);
            }
        }));
        try {
            first.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
