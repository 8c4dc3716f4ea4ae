package dev.rapport.advisor.erasure.store;

import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.web.erasure.Holding;
import dev.rapport.web.erasure.Holdings;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where the advisor holds something of a person. */
public final class AdvisorHoldings {
    private static final String HERS = "workspace = :workspace and contact_id = any(:ids)";
    private static final String OF_HER_MESSAGES = "workspace = :workspace and message_id = any(:things)";
    /** Verdicts on messages to others, whose addressees may have been taken for her. */
    private static final String LIKE_HER = """
            workspace = :workspace and surroundings -> 'lookAlikes' <> '[]' and exists (
                select from jsonb_array_elements(surroundings -> 'lookAlikes') as like_her
                where (like_her ->> 'contactId')::uuid = any(:ids))
            """;

    /** In this order each can be erased: what is found by something goes before it. */
    public static final Holdings ALL = new Holdings(
            Stream.of(
                            Holding.ofEveryService(),
                            List.of(Holding.unpublished("contactId", Topics.VERDICTS, Topics.RELATIONSHIPS)),
                            ofOthers(),
                            hers())
                    .flatMap(List::stream)
                    .toList(),
            Set.of("workspace", "shape", "position"));

    private AdvisorHoldings() {}

    private static List<Holding> ofOthers() {
        return List.of(
                // Judged again, without her.
                Holding.mention("outbound_message", """
                        update outbound_message set hold_until = now(), waived = %s
                        where workspace = :workspace and status in ('held', 'pending', 'cleared') and id in (
                            select message_id from verdict where %s)
                        """.formatted(unnamed("waived"), LIKE_HER)),
                Holding.mention("outbound_message", """
                        update outbound_message set waived = %s
                        where workspace = :workspace and id in (select message_id from verdict where %s)
                        """.formatted(unnamed("waived"), LIKE_HER)),
                Holding.mention("verdict", """
                        update verdict set
                            data = jsonb_set(jsonb_set(data, '{suggestion}', 'null'), '{findings}', %s),
                            waived = %s,
                            surroundings = surroundings || '{"someErased": true}' || jsonb_build_object('lookAlikes', coalesce((
                                select jsonb_agg(one) from jsonb_array_elements(surroundings -> 'lookAlikes') as one
                                where not (one ->> 'contactId')::uuid = any(:ids)), '[]'))
                        where %s
                        """.formatted(unnamed("data -> 'findings'"), unnamed("waived"), LIKE_HER)));
    }

    /** Findings that rest on her, without her name. */
    private static String unnamed(String findings) {
        return """
                coalesce((select jsonb_agg(case when exists (
                        select from jsonb_array_elements(found -> 'evidence') as rests
                        where (rests ->> 'contactId')::uuid = any(:ids))
                    then jsonb_set(found, '{says}', '"It is like somebody who was erased since."') else found end)
                from jsonb_array_elements(%s) as found), '[]')""".formatted(findings);
    }

    private static List<Holding> hers() {
        return List.of(
                Holding.of("reviewDecisions", "review_decision", OF_HER_MESSAGES),
                Holding.of("verdicts", "verdict", "(" + OF_HER_MESSAGES + ") or (" + HERS + ")"),
                Holding.of("outboundMessages", "outbound_message", "workspace = :workspace and id = any(:things)"),
                Holding.of("dissonance", "dissonance", HERS),
                Holding.of("automatedTouches", "automated_touch", HERS),
                Holding.of("lookAlikes", "look_alike", HERS),
                Holding.of("wishes", "wish", HERS),
                Holding.of("identities", "identity", HERS),
                Holding.of("soughtBy", "sought", HERS),
                // Made from the journal.
                Holding.mention("relationship_part", "delete from relationship_part where " + HERS),
                Holding.mention("journal", othersLogs()),
                Holding.shared(
                        "journal",
                        "journal",
                        HERS,
                        "delete from journal where " + HERS + " and (log_id is null or log_id = any(:ids))"),
                // Those who were merged with her before: each is on its own, as the event that is on its way says.
                Holding.mention("relationship", """
                        update relationship set state = null, due_at = null, merged_into = null, survivor_id = null
                        where workspace = :workspace and survivor_id = any(:ids) and not contact_id = any(:ids)
                        """),
                // The row stays: its lock is the contact's.
                Holding.shared("relationships", "relationship", HERS, """
                        update relationship set erased = true, state = null, shape = null, seen_sequence = 0, has_gap = false,
                            published = null, paused_until = null, due_at = null, listed = false, never_engaged = false,
                            health_rank = 101, attention = 0, merged_into = null, survivor_id = null, merged = null,
                            waits_for = null
                        where\s""" + HERS));
    }

    /** A number of another's log that told of her stays, and says nothing else. Merges name nobody but by id. */
    private static String othersLogs() {
        return """
                update journal set type = '%s', touch_id = null,
                    data = jsonb_build_object('contactId', contact_id, 'merged', '[]'::jsonb, 'erasedAt', occurred_at)
                where workspace = :workspace and contact_id = any(:ids) and log_id is not null and not log_id = any(:ids)
                  and not type in ('%s', '%s')
                """.formatted(
                        Event.typeOf(ContactErased.class),
                        Event.typeOf(ContactMerged.class),
                        Event.typeOf(ContactUnmerged.class));
    }
}
