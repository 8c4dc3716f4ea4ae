package dev.rapport.e2e.watch;

import static dev.rapport.e2e.team.Team.hoursAgo;
import static dev.rapport.stack.local.Service.CONTACTS;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.fault.broken.Breakable;
import dev.rapport.e2e.fault.broken.BreakableStack;
import dev.rapport.e2e.team.Draft;
import dev.rapport.e2e.team.Person;
import dev.rapport.e2e.team.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Where one message went, told by all three services together. */
@ResourceLock("the stack that may be broken")
@Tag("local")
@ExtendWith(Breakable.class)
class TracesE2E {
    private static final String WORDS = "Thank you for following me, quartz-heron-lantern.";

    /** From the caller to the answer, and on to whoever follows what becomes of the message. */
    private static final List<String> HOPS = List.of(
            "touchpoint: POST /v1/outbound-messages",
            "touchpoint: send rapport.touchpoints",
            "advisor: take in rapport.touchpoints",
            "advisor: send rapport.verdicts",
            "touchpoint: take in rapport.verdicts",
            "touchpoint: send rapport.touchpoints",
            "advisor: take in rapport.touchpoints");

    private final Team team;
    private final Collector collector;

    TracesE2E(BreakableStack stack, Collector collector) {
        this.team = new Team(stack, "traces-" + UUID.randomUUID());
        this.collector = collector;
    }

    @Test
    void theTraceOfAMessageShowsEveryHopThereAndBack() {
        Person parissa = team.ana().registers("Parissa");
        team.ana().speaksByPhone(parissa, hoursAgo(3), hoursAgo(2));
        String trace = UUID.randomUUID().toString().replace("-", "");
        String caller = "00f067aa0ba902b7";

        JsonNode dm = team.client("automation", "tool")
                .send(Call.post(
                                TOUCHPOINT,
                                "/v1/outbound-messages",
                                Draft.to(parissa, WORDS).json())
                        .with("Prefer", "wait=10")
                        .with("traceparent", "00-" + trace + "-" + caller + "-01"))
                .expect(200);

        List<Span> spans = collector.trace(trace, all -> path(all, caller).size() == HOPS.size());
        List<Span> path = path(spans, caller);
        System.out.println(tree(spans, caller, ""));
        assertThat(dm.path("status").asText()).isEqualTo("held");
        assertThat(path).extracting(Span::hop).containsExactlyElementsOf(HOPS);
        assertThat(path)
                .extracting(Span::kind)
                .containsExactly("SERVER", "PRODUCER", "CONSUMER", "PRODUCER", "CONSUMER", "PRODUCER", "CONSUMER");
        Span answered = path.getFirst();
        assertThat(answered.end())
                .as("answered with the verdict in hand")
                .isGreaterThan(path.get(4).start());
        assertThat(spans.toString()).doesNotContain("quartz", parissa.email(), parissa.name());
    }

    @Test
    void whatSomebodyLooksForIsInNoSpan() {
        String trace = UUID.randomUUID().toString().replace("-", "");

        team.client("member", "ana")
                .send(Call.get(CONTACTS, "/v1/contacts?query=quartz-heron")
                        .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
                .expect(200);

        List<Span> spans = collector.trace(trace, all -> !all.isEmpty());
        assertThat(spans).extracting(Span::hop).contains("contacts: GET /v1/contacts");
        assertThat(spans.toString()).doesNotContain("quartz");
    }

    /** One hop after the other, each the child of the one before, as far as they are as they should be. */
    private static List<Span> path(List<Span> spans, String caller) {
        List<Span> path = new ArrayList<>();
        String parent = caller;
        for (String hop : HOPS) {
            String before = parent;
            List<Span> next = spans.stream()
                    .filter(span -> span.parent().equals(before) && span.hop().equals(hop))
                    .toList();
            if (next.isEmpty()) {
                return path;
            }
            path.add(next.getFirst());
            parent = next.getFirst().id();
        }
        return path;
    }

    private static String tree(List<Span> spans, String parent, String indent) {
        Map<String, List<Span>> children = spans.stream().collect(Collectors.groupingBy(Span::parent));
        long first = spans.getFirst().start();
        Function<Span, Stream<String>> lines = span -> Stream.of(
                String.format(
                        Locale.ROOT,
                        "%6.1f ms %8.1f ms  %s%s",
                        (span.start() - first) / 1e6,
                        (span.end() - span.start()) / 1e6,
                        indent,
                        span.hop()),
                tree(spans, span.id(), indent + "  "));
        return children.getOrDefault(parent, List.of()).stream()
                .flatMap(lines)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
