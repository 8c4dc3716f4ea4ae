package dev.rapport.benchmarks.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/** Posts JSON over connections that stay open, from one thread. */
public final class Caller implements AutoCloseable {
    private static final int TRIES = 20;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Vertx vertx = Vertx.vertx(
            new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
    private final HttpClient client;
    private final URI server;
    private final Map<String, String> headers;

    /** @param connections the most that are open at once; who asks for more waits */
    public Caller(URI server, int connections, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true), new PoolOptions().setHttp1MaxSize(connections));
    }

    /** The body of the answer; fails unless its status is the one that is expected. */
    public Future<Buffer> post(String path, Buffer body, int expected) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(server.getHost())
                .setPort(server.getPort())
                .setURI(path)
                .putHeader("content-type", "application/json");
        headers.forEach(options::putHeader);
        return client.request(options)
                .compose(request -> request.send(body))
                .compose(response -> response.statusCode() == expected
                        ? response.body()
                        : response.body()
                                .compose(text -> Future.failedFuture(
                                        "%s answered %d: %s".formatted(path, response.statusCode(), text))));
    }

    /**
     * As above, and waits for the answer. Tried again for a while: on a busy machine services that have just started do not always
     * hear each other in time.
     */
    public Buffer tell(String path, Buffer body, int expected) {
        for (int attempt = 1; ; attempt++) {
            try {
                return post(path, body, expected)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
            } catch (CompletionException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    /** Runs this on the caller's thread. */
    void run(Runnable work) {
        vertx.runOnContext(nothing -> work.run());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
