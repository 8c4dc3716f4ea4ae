package dev.rapport.web.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutgoingCallsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PASSWORD = "for-tests-only";

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger calls = new AtomicInteger();
    private @Nullable HttpServer server;

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void carriesTheRequestOverAndTheAnswerBack() {
        AtomicReference<String> heard = new AtomicReference<>();
        int port = listen(request -> request.bodyHandler(body -> {
            heard.set(request.method() + " " + request.uri() + " " + request.getHeader("Host") + " "
                    + request.getHeader("X-Name") + " " + body);
            request.response().setStatusCode(202).putHeader("ETag", "\"1\"").end("thank you");
        }));

        Reply reply = calls("receiver.example").call(post("http://receiver.example:" + port + "/hook?a=b", "über"));

        assertThat(heard).hasValue("POST /hook?a=b receiver.example:" + port + " value über");
        assertThat(reply).isInstanceOfSatisfying(Reply.Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(202);
            assertThat(answered.headers().get("etag")).isEqualTo("\"1\"");
            assertThat(answered.body()).hasToString("thank you");
            assertThat(answered.cut()).isFalse();
        });
    }

    @Test
    void aRedirectIsAnAnswerAndNobodyIsCalledThere() {
        int port = listen(request -> request.response()
                .setStatusCode(302)
                .putHeader("Location", "/elsewhere")
                .end());

        Reply reply = calls("receiver.example").call(post("http://receiver.example:" + port, "x"));

        assertThat(status(reply)).isEqualTo(302);
        assertThat(calls).hasValue(1);
    }

    @Test
    void nobodyIsCalledWhereNobodyMayCall() {
        int port = listen(request -> request.response().end());

        Reply reply = calls("other.example").call(post("http://127.0.0.1:" + port, "x"));

        assertThat(because(reply)).contains("public internet");
        assertThat(calls).hasValue(0);
    }

    /** The first look finds a public address, and any later one would find another. */
    @Test
    void aNameIsLookedUpOnce() throws IOException {
        AtomicInteger looks = new AtomicInteger();
        InetAddress here = InetAddress.getByName("127.0.0.1");
        int port = listen(request -> request.response().end());
        OutgoingGuard guard = new OutgoingGuard(List.of("127.0.0.1"), host -> {
            looks.incrementAndGet();
            return new InetAddress[] {here};
        });

        Reply reply = new OutgoingCalls(guard, vertx).call(post("http://rebinding.example:" + port, "x"));

        assertThat(status(reply)).isEqualTo(200);
        assertThat(looks).hasValue(1);
    }

    @Test
    void ofALongAnswerNoMoreIsReadThanIsWanted() {
        int port = listen(request -> request.response().end("x".repeat(100_000)));

        Reply reply = calls("receiver.example").call(post("http://receiver.example:" + port, "x"));

        assertThat(reply).isInstanceOfSatisfying(Reply.Answered.class, answered -> {
            assertThat(answered.body().length()).isEqualTo(1_000);
            assertThat(answered.cut()).isTrue();
        });
    }

    @Test
    void whoDripsIsGivenUp() {
        int port = listen(request -> {
            request.response().setChunked(true).write("a");
            vertx.setPeriodic(20, timer -> request.response().write("b"));
        });
        OutgoingCall call = new OutgoingCall(
                HttpMethod.GET,
                OutgoingUrl.of("http://receiver.example:" + port),
                Map.of(),
                null,
                Duration.ofSeconds(1),
                1_000_000);

        Reply reply = calls("receiver.example").call(call);

        assertThat(because(reply)).isEqualTo("it did not answer within 1 s");
    }

    @Test
    void whoIsNotThereIsTold() {
        int port = listen(request -> request.connection().close());
        Reply hungUp = calls("receiver.example").call(post("http://receiver.example:" + port, "x"));
        server().close().toCompletionStage().toCompletableFuture().join();

        Reply nobody = calls("receiver.example").call(post("http://receiver.example:" + port, "x"));

        assertThat(because(hungUp)).isEqualTo("the connection broke");
        assertThat(because(nobody)).isEqualTo("no connection could be made");
    }

    @Test
    void theCertificateMustFitTheNameWhateverTheAddress(@TempDir Path folder) throws Exception {
        PfxOptions identity = certificateOf("receiver.example", folder.resolve("identity.p12"));
        AtomicReference<String> name = new AtomicReference<>();
        int port = listen(new HttpServerOptions().setSsl(true).setSni(true).setPfxKeyCertOptions(identity), request -> {
            name.set(request.connection().indicatedServerName());
            request.response().end();
        });
        HttpClientOptions trusting = new HttpClientOptions().setPfxTrustOptions(identity);

        Reply right = new OutgoingCalls(guard("receiver.example"), vertx, trusting)
                .call(post("https://receiver.example:" + port, "x"));
        Reply wrong = new OutgoingCalls(guard("other.example"), vertx, new HttpClientOptions(trusting))
                .call(post("https://other.example:" + port, "x"));
        Reply untrusted = calls("receiver.example").call(post("https://receiver.example:" + port, "x"));

        assertThat(status(right)).isEqualTo(200);
        assertThat(name).hasValue("receiver.example");
        assertThat(because(wrong)).contains("certificate");
        assertThat(because(untrusted)).contains("certificate");
        assertThat(calls).hasValue(1);
    }

    private OutgoingCalls calls(String host) {
        return new OutgoingCalls(guard(host), vertx);
    }

    /** Every name leads here; only this host may be called. */
    private static OutgoingGuard guard(String host) {
        return new OutgoingGuard(List.of(host), name -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
    }

    private static OutgoingCall post(String url, String body) {
        return new OutgoingCall(HttpMethod.POST, OutgoingUrl.of(url), Map.of("X-Name", "value"), body, PATIENCE, 1_000);
    }

    private int listen(Handler<HttpServerRequest> answer) {
        return listen(new HttpServerOptions(), answer);
    }

    private int listen(HttpServerOptions options, Handler<HttpServerRequest> answer) {
        server = vertx.createHttpServer(options.setHost("127.0.0.1").setPort(0)).requestHandler(request -> {
            calls.incrementAndGet();
            answer.handle(request);
        });
        return server().listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private HttpServer server() {
        return Objects.requireNonNull(server);
    }

    private static int status(Reply reply) {
        return reply instanceof Reply.Answered answered ? answered.status() : -1;
    }

    private static String because(Reply reply) {
        return reply instanceof Reply.Unanswered(var because) ? because : "it was answered";
    }

    private static PfxOptions certificateOf(String name, Path file) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
        return new PfxOptions().setPath(file.toString()).setPassword(PASSWORD);
    }
}
