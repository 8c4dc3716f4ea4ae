package dev.rapport.web.outgoing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Calls other people's servers. The connection goes to the very address that the guard has looked at, under the name that
 * the URL has: nothing is looked up a second time, so a name that changes its mind in between leads nowhere else.
 */
@Singleton
public class OutgoingCalls {
    private static final int CONNECT_MILLIS = 5_000;
    /** A host with several addresses may be out of reach at the first. */
    private static final int MOST_ADDRESSES = 2;

    private final OutgoingGuard guard;
    private final HttpClient http;

    @Inject
    OutgoingCalls(OutgoingGuard guard, Vertx vertx) {
        this(guard, vertx, new HttpClientOptions());
    }

    OutgoingCalls(OutgoingGuard guard, Vertx vertx, HttpClientOptions options) {
        this.guard = guard;
        // A connection for each call: none is left over that was made when the guard thought otherwise.
        this.http = vertx.createHttpClient(
                options.setKeepAlive(false).setConnectTimeout(CONNECT_MILLIS).setVerifyHost(true));
    }

    /** Blocks the caller's thread for as long as the call's patience lasts; not to be called from an event loop. */
    public Reply call(OutgoingCall call) {
        return switch (guard.find(call.url())) {
            case OutgoingGuard.Found.At(var addresses) -> firstReached(addresses, call);
            case OutgoingGuard.Found.Nowhere() -> new Reply.Unanswered("its host cannot be found");
            case OutgoingGuard.Found.Forbidden() ->
                new Reply.Unanswered("it leads to an address that is not on the public internet");
        };
    }

    private Reply firstReached(List<InetAddress> addresses, OutgoingCall call) {
        for (InetAddress address : addresses.subList(0, Math.min(MOST_ADDRESSES, addresses.size()))) {
            Exchange exchange = new Exchange(call);
            try {
                exchange.start(http, address);
                return exchange.reply.get(call.patience().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return new Reply.Unanswered(
                        "it did not answer within " + call.patience().toSeconds() + " s");
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof ConnectException)) {
                    return new Reply.Unanswered(broken(e.getCause()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Reply.Unanswered("this service stops");
            } finally {
                exchange.end();
            }
        }
        return new Reply.Unanswered("no connection could be made");
    }

    private static String broken(@Nullable Throwable cause) {
        return cause instanceof SSLException
                ? "no secure connection could be made: its certificate does not fit or is not trusted"
                : "the connection broke";
    }

    /** One request on its way to one address. */
    private static final class Exchange {
        private final OutgoingCall call;
        private final CompletableFuture<Reply> reply = new CompletableFuture<>();
        private final CompletableFuture<HttpClientRequest> made = new CompletableFuture<>();

        Exchange(OutgoingCall call) {
            this.call = call;
        }

        void start(HttpClient http, InetAddress address) {
            OutgoingUrl url = call.url();
            RequestOptions options = new RequestOptions()
                    .setMethod(call.method())
                    .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, url.port())))
                    .setHost(url.bracketed())
                    .setPort(url.port())
                    .setSsl(url.secure())
                    .setURI(url.target())
                    .setFollowRedirects(false)
                    .putHeader("User-Agent", "Rapport");
            call.headers().forEach(options::putHeader);
            http.request(options).onFailure(reply::completeExceptionally).onSuccess(this::send);
        }

        private void send(HttpClientRequest request) {
            made.complete(request);
            request.response().onFailure(reply::completeExceptionally).onSuccess(this::read);
            if (call.body() == null) {
                request.send();
            } else {
                request.send(Buffer.buffer(call.body()));
            }
        }

        private void read(HttpClientResponse response) {
            Buffer body = Buffer.buffer();
            response.exceptionHandler(reply::completeExceptionally)
                    .handler(chunk -> {
                        int room = call.mostBytes() - body.length();
                        body.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
                        if (chunk.length() > room) {
                            reply.complete(
                                    new Reply.Answered(response.statusCode(), response.headers(), body.copy(), true));
                            response.handler(null);
                        }
                    })
                    .endHandler(end ->
                            reply.complete(new Reply.Answered(response.statusCode(), response.headers(), body, false)));
        }

        /** Whatever is still on its way is given up. */
        void end() {
            made.thenAccept(HttpClientRequest::reset);
            reply.cancel(false);
        }
    }
}
