package dev.rapport.e2e.fault.check;

import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.TOUCHPOINT;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.contracts.Topics;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Published.Event;
import dev.rapport.e2e.fault.broken.BreakableStack;
import dev.rapport.e2e.fault.broken.Saboteur.Downtime;
import dev.rapport.e2e.fault.load.Ledger;
import dev.rapport.e2e.team.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that is not as it was promised, a sentence each. Nothing may move any more when it is asked for. */
public final class Findings {
    private final Team team;
    private final Rows rows;
    private final Ledger ledger;
    private final List<Downtime> advisors;
    private final int replicas;
    private final List<String> found = new ArrayList<>();
    private Told told;
    private List<List<String>> journal = List.of();

    private Findings(BreakableStack stack, Team team, Ledger ledger, List<Downtime> advisors) {
        this.team = team;
        this.rows = new Rows(stack, team.workspace());
        this.ledger = ledger;
        this.advisors = advisors;
        this.replicas = stack.replicas();
        this.told = Told.now(team.published());
    }

    /**
     * @param contacts whose timelines tell everything, each touch once
     * @param advisors when no process of which advisor did anything
     */
    public static List<String> of(
            BreakableStack stack, Team team, Ledger ledger, List<String> contacts, List<Downtime> advisors) {
        Settled.await(new Rows(stack, team.workspace()));
        Findings findings = new Findings(stack, team, ledger, advisors);
        findings.journal = findings.rows.of(
                ADVISOR,
                "select event_id, coalesce(log_id, contact_id), sequence, touch_id from journal where workspace = ?");
        findings.look(contacts);
        return findings.found;
    }

    private void look(List<String> contacts) {
        ledger.surprises().forEach(answer -> say("somebody was answered " + answer));
        told.deadLetters().forEach(letter -> say("a dead letter, though all can be read: " + letter.headers()));
        journalHoldsWhatWasPublished();
        everyContactEventIsNumberedOnce();
        touchesAreThereOnce();
        timelinesTellThemOnce(contacts);
        messagesLeadLegalLives();
        noPermitWasBlind();
        nothingWasClearedByADeadAdvisor();
        whatContactsWroteIsCounted();
        found.addAll(new FreshFold(rows).differences());
    }

    private void journalHoldsWhatWasPublished() {
        Set<String> published =
                told.touchpoints().stream().map(Told::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> journaled = journal.stream().map(List::getFirst).collect(Collectors.toCollection(TreeSet::new));
        difference(published, journaled).forEach(id -> say("event " + id + " was published and is not in the journal"));
        difference(journaled, published).forEach(id -> say("event " + id + " is in the journal and was not published"));
        twice(journal.stream().filter(row -> !row.get(2).equals("null")).map(row -> row.get(1) + " " + row.get(2)))
                .forEach(number -> say("number " + number + " was given twice"));
    }

    private void everyContactEventIsNumberedOnce() {
        Set<String> numbered = told.touchpoints().stream().map(Told::id).collect(Collectors.toSet());
        told.connections().stream()
                .map(event -> UUID.nameUUIDFromBytes((Topics.TOUCHPOINTS + "/" + Told.id(event)).getBytes(UTF_8))
                        .toString())
                .filter(id -> !numbered.contains(id))
                .forEach(id -> say("an event of contacts-service was never numbered: " + id));
    }

    private void touchesAreThereOnce() {
        Map<String, List<String>> numbers = journal.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(3), Collectors.mapping(row -> row.get(2), Collectors.toList())));
        ledger.touches().values().forEach(touch -> {
            long times = numbers.getOrDefault(touch.id(), List.of()).stream()
                    .filter(number -> number.equals("" + touch.sequence()))
                    .count();
            if (times != 1) {
                say("touch " + touch + " is in the journal " + times + " times");
            }
        });
    }

    private void timelinesTellThemOnce(List<String> contacts) {
        List<JsonNode> items = contacts.stream().flatMap(this::timeline).toList();
        List<String> ids =
                items.stream().map(item -> item.path("touchId").asText()).toList();
        twice(ids.stream()).forEach(id -> say("touch " + id + " is told twice"));
        Set<String> expected = new TreeSet<>(ledger.touches().keySet());
        expected.removeAll(ledger.removed());
        expected.addAll(ledger.connections());
        expected.addAll(ledger.permitted());
        difference(expected, new HashSet<>(ids)).forEach(id -> say("touch " + id + " is in no timeline"));
        difference(new TreeSet<>(ids), expected)
                .forEach(id -> say("touch " + id + " is told, and nobody was answered so"));
        items.stream()
                .filter(item -> ledger.cancelled().contains(item.path("touchId").asText()))
                .filter(item -> !item.path("status").asText().equals("cancelled"))
                .forEach(item -> say("a correction is lost: " + item));
    }

    private Stream<JsonNode> timeline(String contact) {
        Client ana = team.client("member", "ana");
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ana.get(
                    TOUCHPOINT,
                    "/v1/timelines/" + contact + "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(items::add);
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return items.stream();
    }

    private void messagesLeadLegalLives() {
        Map<String, List<String>> lives = told.lives();
        Map<String, List<Integer>> revisions = told.revisions();
        for (String message : ledger.proposals()) {
            List<String> life = lives.getOrDefault(message, List.of());
            if (!Life.isLegal(life)) {
                say("message " + message + " lived so: " + life);
            }
            List<Integer> given =
                    revisions.getOrDefault(message, List.of()).stream().sorted().toList();
            if (given.isEmpty()
                    || !given.equals(
                            IntStream.rangeClosed(1, given.size()).boxed().toList())) {
                say("message " + message + " was given these verdicts: " + given);
            }
        }
        difference(lives.keySet(), ledger.proposals()).forEach(id -> say("nobody proposed message " + id));
    }

    private void noPermitWasBlind() {
        List<Permits.Permit> permits = new Permits(told.touchpoints(), told.verdicts()).all();
        permits.stream().filter(Permits.Permit::blind).forEach(permit -> say("a permit was blind: " + permit));
        List<String> ids = permits.stream().map(Permits.Permit::messageId).toList();
        twice(ids.stream()).forEach(id -> say("message " + id + " was permitted twice"));
        difference(ledger.permitted(), new HashSet<>(ids))
                .forEach(id -> say("somebody was told to send " + id + ", and the log says nothing of it"));
        difference(new HashSet<>(ids), ledger.permitted())
                .forEach(id -> say("message " + id + " was permitted, and nobody was told so"));
    }

    /** Whatever was cleared has a verdict that says so, of a moment at which an advisor ran. */
    private void nothingWasClearedByADeadAdvisor() {
        Map<String, Event> verdicts = told.verdicts().stream()
                .collect(Collectors.toMap(
                        event -> event.messageId() + " " + event.data().at("/verdict/revision"),
                        event -> event,
                        (one, other) -> one));
        told.touchpoints().stream()
                .filter(event -> event.type().equals("dev.rapport.outbound-message.cleared.v1"))
                .forEach(cleared -> {
                    Event verdict = verdicts.get(
                            cleared.messageId() + " " + cleared.data().path("revision"));
                    if (verdict == null
                            || !verdict.data().at("/verdict/decision").asText().equals("send")) {
                        say("cleared without a verdict: " + cleared);
                    } else if (nobodyRan(Instant.parse(
                            verdict.data().at("/verdict/decidedAt").asText()))) {
                        say("cleared while no advisor ran: " + cleared);
                    }
                });
    }

    private boolean nobodyRan(Instant moment) {
        return advisors.stream()
                        .filter(down -> moment.isAfter(down.from()) && moment.isBefore(down.to()))
                        .map(Downtime::replica)
                        .distinct()
                        .count()
                == replicas;
    }

    private void whatContactsWroteIsCounted() {
        long counted = new FreshFold(rows)
                .states().values().stream()
                        .mapToLong(state -> state.at("/writing/byThem/count").asLong())
                        .sum();
        long accepted = ledger.touches().values().stream()
                .filter(touch -> touch.written() && !ledger.removed().contains(touch.id()))
                .count();
        if (counted != accepted) {
            say("relationships count " + counted + " messages of " + accepted);
        }
    }

    private void say(String sentence) {
        found.add(sentence);
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(without);
        return left;
    }

    private static Set<String> twice(Stream<String> all) {
        Set<String> once = new HashSet<>();
        return all.filter(one -> !once.add(one)).collect(Collectors.toCollection(TreeSet::new));
    }
}
