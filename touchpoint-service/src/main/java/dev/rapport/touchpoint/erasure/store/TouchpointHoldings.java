package dev.rapport.touchpoint.erasure.store;

import dev.rapport.contracts.Topics;
import dev.rapport.web.erasure.Holding;
import dev.rapport.web.erasure.Holdings;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where touchpoint-service holds something of a person. */
public final class TouchpointHoldings {
    private static final String HERS = "workspace = :workspace and contact_id = any(:ids)";
    private static final String OTHERS = "workspace = :workspace and not contact_id = any(:ids)";
    private static final String WITH_HER =
            "(select touch_id from touch_contact where workspace = :workspace and given_contact_id = any(:ids))";

    /** In this order each can be erased: what is found by something goes before it. */
    public static final Holdings ALL = new Holdings(
            Stream.of(Holding.ofEveryService(), List.of(Holding.unpublished("contactId", Topics.TOUCHPOINTS)), rows())
                    .flatMap(List::stream)
                    .toList(),
            Set.of("workspace", "words", "campaign_hash"));

    private TouchpointHoldings() {}

    private static List<Holding> rows() {
        return List.of(
                Holding.of("deliveries", "webhook_delivery", HERS),
                // Of messages to others, who may have been taken for her.
                Holding.mention("webhook_delivery", "delete from webhook_delivery where " + OTHERS + """
                         and body like '%possibly_same_person%' and exists (
                            select from unnest(:ids) as id where position(id::text in body) > 0)
                        """),
                Holding.mention("outbound_message", """
                        update outbound_message set verdict = jsonb_set(jsonb_set(verdict, '{suggestion}', 'null'), '{findings}', (
                            select jsonb_agg(case when exists (
                                    select from jsonb_array_elements(found -> 'evidence') as rests
                                    where (rests ->> 'contactId')::uuid = any(:ids))
                                then jsonb_set(found, '{says}', '"It is like somebody who was erased since."') else found end)
                            from jsonb_array_elements(verdict -> 'findings') as found))
                        where verdict @> '{"findings": [{"code": "possibly_same_person"}]}' and exists (
                            select from jsonb_path_query(verdict, '$.findings[*].evidence[*].contactId') as named
                            where (named #>> '{}')::uuid = any(:ids)) and
                        """ + OTHERS),
                // Judged while they were one person.
                Holding.mention("outbound_message", "update outbound_message set verdict = null where " + OTHERS + """
                         and verdict ->> 'contactId' <> contact_id::text and (verdict ->> 'contactId')::uuid = any(:ids)
                        """),
                Holding.of("pauses", "contact_pause", HERS),
                Holding.of("outboundMessages", "outbound_message", HERS),
                Holding.mention("calendar_meeting", """
                        delete from calendar_meeting where workspace = :workspace and source_id in (
                            select source_id from touch
                            where workspace = :workspace and id = any(:things) and source_system = 'ics')
                        """),
                Holding.mention("touch", """
                        update touch set data = jsonb_set(data, '{contacts}', (data -> 'contacts')
                            - array(select id::text from unnest(:ids) as id))
                        where workspace = :workspace and not id = any(:things) and data -> 'contacts' is not null
                            and id in
                        """ + WITH_HER),
                Holding.shared(
                        "participations",
                        "touch_contact",
                        "workspace = :workspace and given_contact_id = any(:ids)",
                        "delete from touch_contact where workspace = :workspace "
                                + "and (given_contact_id = any(:ids) or touch_id = any(:things))"),
                Holding.shared(
                        "touches",
                        "touch",
                        "workspace = :workspace and id in " + WITH_HER,
                        "delete from touch where workspace = :workspace and id = any(:things)"),
                Holding.of("identities", "identity", HERS),
                // The row stays: its lock is the contact's, and its number goes on.
                Holding.shared("contacts", "contact", "workspace = :workspace and id = any(:ids)", """
                        update contact set erased = true, merged_into = null, log_id = null
                        where workspace = :workspace and id = any(:ids)
                        """));
    }
}
