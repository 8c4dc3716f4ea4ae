package dev.rapport.benchmarks.growth;

import dev.rapport.benchmarks.frame.Measure;
import dev.rapport.benchmarks.frame.Options;
import dev.rapport.benchmarks.intake.Backlog;
import dev.rapport.benchmarks.intake.Committed;
import dev.rapport.benchmarks.intake.Journaled;
import dev.rapport.benchmarks.intake.KnownPeople;
import dev.rapport.benchmarks.intake.Meter;
import dev.rapport.benchmarks.load.SeededLoad;
import dev.rapport.benchmarks.load.Somebody;
import dev.rapport.benchmarks.process.Advisor;
import dev.rapport.benchmarks.process.Servers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;

/**
 * An advisor that knows more and more contacts, all in one workspace: a few thousand it was told of and has folded, the others are
 * copies of those. What happens then happens to any of them alike, so that most are not in any cache.
 */
final class GrownAdvisor implements AutoCloseable {
    static final Measure COST = new Measure("an event", "µs");
    private static final Measure CONTACT = new Measure("disk, a contact", "KiB");
    private static final Measure EVENT = new Measure("disk, an event", "KiB");
    private static final List<String> LISTS =
            List.of("?sort=health", "?sort=attention", "?automation=paused", "?engaged=never");
    private static final int EVENTS_A_CONTACT = 3;

    private final Servers servers;
    private final Options options;
    private final int told;
    private final List<Somebody> people;
    private final Random random;
    private final Copies copies;
    private final Backlog backlog;
    private int known;

    /** @param most how many contacts it will come to know */
    GrownAdvisor(Servers servers, Options options, int most) throws SQLException, InterruptedException {
        this.servers = servers;
        this.options = options;
        this.random = new Random(options.seed());
        Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        var load = new SeededLoad(options.seed(), options.shortened() ? 200 : 2_000, 1, now);
        told = load.contacts().size() * (EVENTS_A_CONTACT + 1);
        try (Advisor advisor = Advisor.start(runner(options), servers).awaitReady()) {
            KnownPeople.tell(load, EVENTS_A_CONTACT * load.contacts().size(), servers, advisor.program());
            awaitCommitted(advisor, told);
        }
        copies = new Copies(servers.jdbcUrl("advisor"), servers.password(), "select contact_id from relationship");
        var more = new SeededLoad(options.seed() + 1, most, 1, now);
        people = more.contacts();
        backlog = new Backlog(
                servers.bootstrapServers(), () -> more.next(people.get(random.nextInt(known))), options.events());
    }

    /** Makes it know so many. */
    void growTo(int contacts) throws SQLException {
        List<Somebody> added = people.subList(known, contacts);
        copies.add(added.stream().map(Somebody::id).toList(), known);
        Map<UUID, Long> seen =
                copies.numbers("select contact_id, seen_sequence from relationship join copy on id = contact_id");
        added.forEach(one -> one.goOnAfter(seen.getOrDefault(one.id(), 0L)));
        known = contacts;
    }

    /** What an event costs, and how much room all takes, as often as there are rounds. */
    Map<Measure, List<Double>> measure() throws SQLException, InterruptedException {
        double disk = copies.kibibytes() / copies.number("select count(*) from relationship");
        double journal =
                copies.number("select pg_total_relation_size('journal') / 1024.0 / (select count(*) from journal)");
        Map<Measure, List<Double>> measured = new LinkedHashMap<>();
        List<Double> costs = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            costs.add(cost());
        }
        measured.put(COST, costs);
        measured.put(CONTACT, List.of(disk));
        measured.put(EVENT, List.of(journal));
        return measured;
    }

    private double cost() throws SQLException, InterruptedException {
        int events = options.events() / 3;
        backlog.more(events);
        try (var journaled = new Journaled(servers)) {
            long before = journaled.committed();
            try (Advisor advisor = Advisor.start(runner(options), servers)) {
                var meter = new Meter(advisor.program(), journaled);
                double rate = meter.rate(before + events / 4, before + events - events / 20, before + events);
                awaitCommitted(advisor, told + backlog.published());
                return 1e6 / rate;
            }
        }
    }

    /** How long its lists take, a page of fifty. */
    Map<Measure, List<Double>> lists() throws Exception {
        try (Advisor advisor = Advisor.start(runner(options), servers).awaitReady()) {
            var pages = new Pages(
                    advisor.address(),
                    servers.issuer().token(people.getFirst().workspace(), "member", "bench", Duration.ofHours(2)));
            return pages.medians("/v1/relationships", LISTS, options.shortened() ? 20 : 200);
        }
    }

    private void awaitCommitted(Advisor advisor, long events) throws InterruptedException {
        try (Admin admin = Committed.admin(servers.bootstrapServers())) {
            new Meter(advisor.program(), new Committed(admin, "advisor-touchpoints")).reach(events);
        }
    }

    private static Path runner(Options options) {
        return options.home().resolve("advisor-service/target/quarkus-app/quarkus-run.jar");
    }

    @Override
    public void close() throws SQLException {
        backlog.close();
        copies.close();
    }
}
