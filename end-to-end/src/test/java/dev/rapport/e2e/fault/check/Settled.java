package dev.rapport.e2e.fault.check;

import static dev.rapport.stack.local.Service.ADVISOR;
import static dev.rapport.stack.local.Service.TOUCHPOINT;

import dev.rapport.e2e.client.Unread;
import dev.rapport.stack.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Waits until nothing is on its way any more. One look asks one place after the other, and what moves on meanwhile from where it
 * will ask next to where it has asked escapes it: so several looks in a row must find nothing.
 */
final class Settled {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration REST = LOOK.multipliedBy(3);
    private static final String LOG = "select id, sequence from contact where workspace = ? and log_id is null";
    private static final String SEEN =
            "select contact_id, seen_sequence from relationship where workspace = ? and not has_gap and waits_for is null";

    private Settled() {}

    /** @throws AssertionError which tells what is still on its way */
    static void await(Rows rows) {
        try {
            Awaitility.await("a rest")
                    .atMost(PATIENCE)
                    .pollInterval(LOOK)
                    .during(REST)
                    .until(() -> moving(rows).isEmpty());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("After %s this is still on its way: %s".formatted(PATIENCE, moving(rows)), e);
        }
    }

    private static List<String> moving(Rows rows) {
        List<String> moving = new ArrayList<>();
        for (Service service : Service.values()) {
            long waiting = rows.number(service, "select count(*) from outbox where workspace = ?");
            if (waiting > 0) {
                moving.add(waiting + " events in the outbox of " + service.title());
            }
        }
        Unread.partitions(rows.stack().bootstrapServers())
                .forEach((partition, records) -> moving.add(records + " records not read by " + partition));
        List<String> ends = pairs(rows.of(TOUCHPOINT, LOG));
        ends.removeAll(pairs(rows.of(ADVISOR, SEEN)));
        ends.forEach(end -> moving.add("the log of contact, last number " + end));
        rows.column(TOUCHPOINT, "select id from outbound_message where workspace = ? and status = 'pending'")
                .forEach(id -> moving.add("the verdict on " + id));
        return moving;
    }

    private static List<String> pairs(List<List<String>> rows) {
        return new ArrayList<>(rows.stream().map(row -> String.join(" ", row)).toList());
    }
}
