package dev.rapport.e2e.watch;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Json;
import dev.rapport.e2e.client.Receiver;
import dev.rapport.e2e.stack.BuiltStack;
import dev.rapport.e2e.stack.Home;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.Yaml;

/** A running stack is measured: by every name that dashboard, alerts and the operators' page mention, and by no other of ours. */
@Tag("local")
@ExtendWith(BuiltStack.class)
class MetricsE2E {
    private static final Path MONITORING = Home.path().resolve("deploy/components/monitoring");
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Pattern METRIC = Pattern.compile("\\b(?:rapport|http|jvm|process)_[a-z_]+\\b");
    /** What a histogram is told as. */
    private static final String PARTS = "_(bucket|count|sum|max)$";

    @Test
    void everyNameOfDashboardAlertsAndPageIsThereAndOurOwnAreAllOnThePage(Team team) {
        theDmAfterTheCall(team);

        Set<String> measured = Stream.of(Service.values())
                .flatMap(service -> scrape(team, service).names().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> families = measured.stream()
                .map(name -> name.replaceAll(PARTS, ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(dashboard()).hasSizeGreaterThan(15);
        assertThat(measured).containsAll(dashboard());
        assertThat(alerts()).hasSizeGreaterThan(5);
        assertThat(measured).containsAll(alerts());
        assertThat(families.stream().filter(name -> name.startsWith("rapport_")))
                .containsExactlyInAnyOrderElementsOf(page());
    }

    @Test
    void whatHappensIsCounted(Team team) {
        Scrape advisor = scrape(team, ADVISOR);
        Scrape touchpoint = scrape(team, TOUCHPOINT);

        try (Receiver receiver = new Receiver()) {
            team.ana().makesWebhook(receiver, "outbound.held");
            theDmAfterTheCall(team);
            receiver.hears("outbound.held");
        }

        more(team, ADVISOR, advisor, "rapport_verdicts_total", "decision=\"hold\"");
        more(team, ADVISOR, advisor, "rapport_findings_total", "code=\"claims_first_touch\"", "severity=\"hold\"");
        more(team, ADVISOR, advisor, "rapport_touch_to_verdict_seconds_count");
        more(team, ADVISOR, advisor, "rapport_intake_batch_records_sum", "consumer=\"advisor-touchpoints\"");
        more(team, TOUCHPOINT, touchpoint, "rapport_intake_batch_seconds_count", "consumer=\"touchpoint-verdicts\"");
        more(team, TOUCHPOINT, touchpoint, "rapport_outbound_messages_total", "step=\"held\"");
        more(team, TOUCHPOINT, touchpoint, "rapport_outbox_events_total", "topic=\"rapport.touchpoints\"");
        more(team, TOUCHPOINT, touchpoint, "rapport_webhook_attempts_total", "outcome=\"delivered\"");
    }

    /** Looked up by a job: a recall, and a message that went before anybody had told of the call. */
    @Test
    void whatCameTooLateIsCounted(Team team) {
        Scrape advisor = scrape(team, ADVISOR);
        Scrape touchpoint = scrape(team, TOUCHPOINT);
        Person parissa = team.ana().registers("Parissa");
        team.tool().asksToSend(Draft.to(parissa, "Thank you for following me.").with("category", "greeting"));
        team.tool().proposes(Draft.to(parissa, "Thanks for the follow!").with("category", "greeting"));

        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));

        more(team, TOUCHPOINT, touchpoint, "rapport_outbound_messages_total", "step=\"recalled\"");
        more(team, ADVISOR, advisor, "rapport_dissonance_touches", "by=\"us\"", "kind=\"too_late\"");
    }

    @Test
    void metricsAreNotWhereCallersAre(Team team) {
        Client anybody = new Client(team.stack(), "");

        List<Integer> statuses = Stream.of(CONTACTS, TOUCHPOINT, ADVISOR)
                .map(service -> anybody.send(Call.get(service, "/q/metrics")).status())
                .toList();

        assertThat(statuses).containsOnly(404);
    }

    @Test
    void noLabelNamesAWorkspace(Team team) {
        theDmAfterTheCall(team);

        Stream<String> samples =
                Stream.of(Service.values()).flatMap(service -> scrape(team, service).samples().keySet().stream());

        assertThat(samples).noneMatch(sample -> sample.contains(team.workspace()));
    }

    private static void theDmAfterTheCall(Team team) {
        Person parissa = team.ana().registers("Parissa");
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        team.tool().proposes(Draft.to(parissa, "Thank you for following me.").with("category", "greeting"));
    }

    /** A gauge that could not be looked up yet is no number. */
    private static void more(Team team, Service service, Scrape before, String name, String... labels) {
        double then = before.sum(name, labels);
        await(name + " of " + service)
                .atMost(SOON)
                .until(() -> scrape(team, service).sum(name, labels), now -> now > (Double.isNaN(then) ? 0 : then));
    }

    private static Scrape scrape(Team team, Service service) {
        int offset = team.stack().at(CONTACTS).getPort() - Ports.moved(0).contacts();
        return Scrape.of(Ports.moved(offset).metricsOf(service));
    }

    private static Set<String> dashboard() {
        JsonNode dashboard =
                Json.read(text(MONITORING.resolve("dashboard.json")).getBytes(UTF_8));
        return metrics(Json.stream(dashboard.path("panels"))
                .flatMap(panel -> Json.stream(panel.path("targets")))
                .map(target -> target.path("expr").asText()));
    }

    private static Set<String> alerts() {
        Object rules = new Yaml().load(text(MONITORING.resolve("alerts.yaml")));
        return metrics(Json.stream(Json.object("alerts", rules).at("/alerts/spec/groups"))
                .flatMap(group -> Json.stream(group.path("rules")))
                .map(rule -> rule.path("expr").asText()));
    }

    /** What its tables name. */
    private static Set<String> page() {
        String page = text(Home.path().resolve("docs/operators/metrics.md"));
        return metrics(
                page.lines().filter(line -> line.startsWith("| `rapport_")).map(line -> line.split("\\|")[1]));
    }

    private static Set<String> metrics(Stream<String> texts) {
        return texts.flatMap(text -> METRIC.matcher(text).results().map(found -> found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
