package dev.rapport.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets several callers start at one moment. */
public final class Together {
    private Together() {}

    /** What each of so many callers got, in their order. @param call is given the caller's number, from 0 */
    public static <T> List<T> call(int callers, IntFunction<T> call) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<T>> answers = IntStream.range(0, callers)
                    .mapToObj(number -> threads.submit((Callable<T>) () -> {
                        start.await();
                        return call.apply(number);
                    }))
                    .toList();
            start.countDown();
            List<T> got = new ArrayList<>();
            for (Future<T> answer : answers) {
                got.add(answer.get());
            }
            return got;
        }
    }
}
