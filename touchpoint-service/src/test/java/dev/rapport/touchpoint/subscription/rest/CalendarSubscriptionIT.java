package dev.rapport.touchpoint.subscription.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rapport.touchpoint.ContactsFake;
import dev.rapport.touchpoint.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar on a server of this machine, which the test's configuration lets be called. */
@QuarkusTest
class CalendarSubscriptionIT extends ServiceUnderTest {
    private static final String PATH = "/v1/calendar-subscriptions";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String parissa = UUID.randomUUID() + "@example.org";
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String calendar = calendar("");
    private volatile String etag = "\"1\"";
    private final AtomicInteger hanging = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.createContext("/hangs", call -> hanging.incrementAndGet());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aCalendarIsReadFollowedAndCalledOff() {
        calendar = calendar(event("a", "20990503T140000Z") + event("b", "20990504T140000Z"));
        String subscription = subscribe();
        awaitStarts("2099-05-04T14:00:00Z", "2099-05-03T14:00:00Z");

        change("\"2\"", calendar(event("a", "20990505T150000Z") + event("b", "20990504T140000Z")));
        awaitStarts("2099-05-05T15:00:00Z", "2099-05-04T14:00:00Z");

        change("\"3\"", calendar(event("b", "20990504T140000Z")));
        awaitStarts("2099-05-04T14:00:00Z");

        asMember().delete(PATH + "/" + subscription).then().statusCode(204);
        problem(asMember().delete(PATH + "/" + subscription).then(), 404, "not_found");
        awaitStarts("2099-05-04T14:00:00Z");
    }

    @Test
    void whatDidNotChangeIsNotReadAgainAndWhatPeopleSaidStands() {
        calendar = calendar(event("a", "20990503T140000Z"));
        subscribe();
        awaitStarts("2099-05-03T14:00:00Z");
        String id = timeline().getString("items[0].touchId");
        asMember()
                .body("{\"title\": \"Lunch at last\"}")
                .patch("/v1/meetings/" + id)
                .then()
                .statusCode(200);

        due();
        await().atMost(SOON).until(() -> asked.contains("\"1\""));
        change("\"2\"", calendar);
        await().atMost(SOON).until(() -> asked.contains("\"2\"") || due());

        assertThat(timeline().getString("items[0].title")).isEqualTo("Lunch at last");
    }

    @Test
    void theAddressIsASecret() {
        String id = subscribe();

        asMember()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].url", is(server() + "/…"));
        in("w-" + UUID.randomUUID(), "member").get(PATH).then().body("items.size()", is(0));
        problem(asMember().body("{\"url\": \"" + address() + "\"}").post(PATH).then(), 409, "already_subscribed");
    }

    @Test
    void whatIsNoCalendarOrLeadsElsewhereIsRefusedOrSaysSo() {
        problem(
                        asMember()
                                .body("{\"url\": \"http://169.254.169.254/latest\"}")
                                .post(PATH)
                                .then(),
                        400,
                        "invalid_request")
                .body("errors.field", contains("url"));
        problem(asMember().body("{\"url\": \"ftp://example.org/x\"}").post(PATH).then(), 400, "invalid_request");
        problem(
                asAutomation()
                        .body("{\"url\": \"" + address() + "\"}")
                        .post(PATH)
                        .then(),
                403,
                "forbidden");
        calendar = "<html>sign in</html>";

        subscribe();

        await().atMost(SOON)
                .until(
                        () -> asMember().get(PATH).then().extract().path("items[0].failure"),
                        "it leads to no calendar (ICS)"::equals);
    }

    /** Each look at a server that does not answer takes twenty seconds. */
    @Test
    void whoseServersHangKeepsNobodyElseWaiting() {
        for (int calendar = 0; calendar < 10; calendar++) {
            in("w-" + workspace, "member")
                    .body("{\"url\": \"" + server() + "/hangs/" + calendar + "\"}")
                    .post(PATH)
                    .then()
                    .statusCode(201);
        }
        await().atMost(SOON).until(() -> hanging.get() == 2);
        calendar = calendar(event("a", "20990503T140000Z"));

        subscribe();

        await().atMost(Duration.ofSeconds(10)).until(() -> asMember().get(PATH).path("items[0].checkedAt") != null);
        assertThat(hanging).hasValue(2);
    }

    @Test
    void whatFailsIsLookedAtLessOften() {
        calendar = "<html>sign in</html>";

        subscribe();

        await().atMost(SOON).until(() -> failures() == 1);
        due();
        await().atMost(SOON).until(() -> failures() == 2);
        change("\"2\"", calendar(""));
        await().atMost(SOON).until(() -> failures() == 0);
    }

    private int failures() {
        return database.withHandle(
                handle -> handle.createQuery("select failures from calendar_subscription where workspace = ?")
                        .bind(0, workspace)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void aWorkspaceFollowsSoManyCalendarsAtMostAlsoWhenItBeginsAtOnce() throws Exception {
        for (int calendar = 1; calendar < Subscribing.MOST; calendar++) {
            asMember()
                    .body("{\"url\": \"" + address() + "?" + calendar + "\"}")
                    .post(PATH)
                    .then()
                    .statusCode(201);
        }

        AtomicInteger more = new AtomicInteger(1_000);
        Callable<Integer> call = () -> asMember()
                .body("{\"url\": \"" + address() + "?" + more.incrementAndGet() + "\"}")
                .post(PATH)
                .statusCode();

        List<Integer> answers;
        try (var pool = Executors.newFixedThreadPool(8)) {
            answers = pool.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        problem(asMember().body("{\"url\": \"" + address() + "\"}").post(PATH).then(), 409, "too_many_subscriptions");
        assertThat(rows("calendar_subscription")).isEqualTo(Subscribing.MOST);
    }

    private String subscribe() {
        return asMember()
                .body("{\"url\": \"" + address() + "\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void change(String newEtag, String newCalendar) {
        calendar = newCalendar;
        etag = newEtag;
        due();
    }

    /** As if the minutes had passed. */
    private boolean due() {
        database.useHandle(handle ->
                handle.execute("update calendar_subscription set due_at = now() where workspace = ?", workspace));
        return false;
    }

    private void awaitStarts(String... starts) {
        await().atMost(SOON)
                .until(
                        () -> timeline().getList("items.startsAt", String.class),
                        found -> List.of(starts).equals(found));
    }

    private JsonPath timeline() {
        return asMember()
                .get("/v1/timelines/" + ContactsFake.idOf("email", parissa))
                .then()
                .extract()
                .jsonPath();
    }

    private void answer(HttpExchange call) throws IOException {
        @Nullable String known = call.getRequestHeaders().getFirst("If-None-Match");
        asked.add(String.valueOf(known));
        boolean same = etag.equals(known);
        byte[] body = calendar.getBytes(UTF_8);
        call.getResponseHeaders().add("ETag", etag);
        call.sendResponseHeaders(same ? 304 : 200, same ? -1 : body.length);
        try (call) {
            if (!same) {
                call.getResponseBody().write(body);
            }
        }
    }

    private String server() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String address() {
        return server() + "/calendar/ical/ana/private-0123456789/basic.ics";
    }

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n";
    }

    private String event(String uid, String start) {
        return """
                BEGIN:VEVENT
                UID:%s
                DTSTART:%s
                SUMMARY:Lunch
                ORGANIZER:mailto:ana@ana-lima.example
                ATTENDEE;PARTSTAT=ACCEPTED:mailto:%s
                END:VEVENT
                """.formatted(uid, start, parissa);
    }
}
