package dev.rapport.benchmarks.http;

import dev.rapport.benchmarks.frame.Latencies;
import dev.rapport.benchmarks.frame.Measure;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** So many callers, each of whom asks again as soon as it has its answer. */
public final class ClosedLoop {
    private final Caller caller;
    private final String path;
    private final List<Buffer> bodies;
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private final Latencies latencies = new Latencies();
    private final long begins;
    private final long ends;
    private int next;

    private ClosedLoop(Caller caller, String path, List<Buffer> bodies, Duration warmUp, Duration measured) {
        this.caller = caller;
        this.path = path;
        this.bodies = bodies;
        this.begins = System.nanoTime() + warmUp.toNanos();
        this.ends = begins + measured.toNanos();
    }

    /** @param bodies what is asked, one after the other, and again from the beginning */
    public static Map<Measure, Double> run(
            Caller caller, String path, List<Buffer> bodies, int callers, Duration warmUp, Duration measured)
            throws InterruptedException {
        var loop = new ClosedLoop(caller, path, bodies, warmUp, measured);
        var running = new CountDownLatch(callers);
        for (int one = 0; one < callers; one++) {
            caller.run(() -> loop.ask(running));
        }
        running.await();
        loop.failure.complete(null);
        loop.failure.join();
        Map<Measure, Double> all = new LinkedHashMap<>(loop.latencies.percentiles());
        all.put(Latencies.THROUGHPUT, loop.latencies.count() * 1e9 / measured.toNanos());
        return all;
    }

    private void ask(CountDownLatch running) {
        long start = System.nanoTime();
        if (start >= ends || failure.isDone()) {
            running.countDown();
            return;
        }
        caller.post(path, bodies.get(next++ % bodies.size()), 200)
                .onSuccess(answer -> {
                    long now = System.nanoTime();
                    if (start >= begins && now <= ends) {
                        latencies.add(now - start);
                    }
                    caller.run(() -> ask(running));
                })
                .onFailure(problem -> {
                    failure.completeExceptionally(problem);
                    running.countDown();
                });
    }
}
