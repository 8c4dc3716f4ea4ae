package dev.rapport.e2e.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.e2e.client.Answer;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever comes in at any door is answered as a request, well or badly made: never as a fault of ours. */
@ExtendWith(BuiltStack.class)
class FuzzE2E {
    private static final int REQUESTS = Integer.getInteger("rapport.fuzz.requests", 20_000);
    private static final long SEED = Long.getLong("rapport.fuzz.seed", 20_260_503);
    private static final int WORKERS = 4;
    /** What a stack trace or a database's own words look like. */
    private static final Pattern INSIDES =
            Pattern.compile("Exception|\\tat |dev\\.rapport\\.[a-z]+\\.|org\\.hibernate|PSQL|SQLSTATE|jdbc:");

    @Test
    void nothingThatComesInIsAFaultOfOurs(Team fuzzed, Team other) throws InterruptedException, ExecutionException {
        Person parissa = other.ana().registers("Parissa");
        List<Door> doors = Door.all(fuzzed.stack()).stream()
                .filter(door -> !door.endless() && !door.mediaType().startsWith("multipart"))
                .toList();
        List<String> wrong = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();

        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<Round>> rounds = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                long seed = SEED + worker;
                rounds.add(workers.submit(() -> round(fuzzed.client("admin", "root"), doors, seed)));
            }
            for (Future<Round> round : rounds) {
                wrong.addAll(round.get().wrong());
                round.get().statuses().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
            }
        }

        System.out.printf(
                "fuzz (seed %d): %d requests at %d doors, by status %s%n", SEED, REQUESTS, doors.size(), statuses);
        assertThat(wrong).isEmpty();
        assertThat(statuses.keySet()).as("some were right, some wrong").contains(200, 201, 400, 404, 415);
        for (Service service : Service.values()) {
            assertThat(new Client(fuzzed.stack(), "")
                            .send(Call.get(service, "/q/health/ready"))
                            .status())
                    .as(service.toString())
                    .isEqualTo(200);
        }
        assertThat(other.client("member", "ana")
                        .get(Service.CONTACTS, "/v1/contacts")
                        .path("items"))
                .hasSize(1);
        assertThat(other.tool()
                        .proposes(Draft.to(parissa, "Our office is closed on Friday."))
                        .verdict()
                        .decision())
                .isEqualTo("send");
    }

    private record Round(List<String> wrong, Map<Integer, Integer> statuses) {}

    private static Round round(Client client, List<Door> doors, long seed) {
        Fuzz fuzz = new Fuzz(seed);
        List<String> wrong = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int request = 0; request < REQUESTS / WORKERS; request++) {
            Call call = fuzz.call(doors.get(request % doors.size()));
            Answer answer = client.send(call);
            statuses.merge(answer.status(), 1, Integer::sum);
            boolean problem = answer.status() < 400 || answer.contentType().startsWith("application/problem+json");
            if (answer.status() >= 500
                    || !problem
                    || INSIDES.matcher(said(answer)).find()) {
                wrong.add("seed %d, request %d: %s %s was answered with %d %s %s"
                        .formatted(
                                seed,
                                request,
                                call,
                                shortened(String.valueOf(call.body())),
                                answer.status(),
                                answer.contentType(),
                                shortened(said(answer))));
            }
        }
        return new Round(wrong, statuses);
    }

    /** Of an answer that says what is wrong; what it shows of the caller's own may hold any words. */
    private static String said(Answer answer) {
        return answer.status() < 400 ? "" : answer.body().toString();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(600, text.length()));
    }
}
