package dev.rapport.advisor.dissonance;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.judgement.Place;
import dev.rapport.contracts.people.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register, and what machines wrote. Whoever changes it has locked the contacts. */
public interface Dissonances {

    /** Keeps that and when a machine wrote; said again, it moves. */
    void remember(Collection<Written> touches);

    /** What machines wrote to these contacts, or they to us, in these spans, ends included. */
    Set<Looked> within(Collection<Span> spans);

    /** What is in the register because of these live contacts. */
    Set<Looked> because(Collection<Looked> liveContacts);

    /** Replaces what the register says of the touches that were looked at. */
    void put(Collection<Looked> looked, Collection<Dissonance> found);

    /** Replaces what the register says of unanswered questions of these contacts. */
    void putIgnored(Collection<ContactKey> contacts, Collection<Dissonance> found);

    /** The newest first. */
    List<Dissonance> list(Search search);

    /** How much of each contact's log has been folded. */
    Map<UUID, Long> seen(String workspace, Collection<UUID> contacts);

    /** How many there are since then, in the order of weeks. */
    List<Count> counts(String workspace, Instant since);

    /**
     * @param week its Monday (UTC)
     * @param sender null for touches that say none, as {@code campaign}
     * @param tooLate those of these touches that nobody could have stopped
     */
    record Count(
            LocalDate week,
            Side by,
            @Nullable String sender,
            @Nullable String campaign,
            long touches,
            long tooLate) {}

    /** A touch of a contact. */
    record Looked(ContactKey contact, UUID touchId) {}

    record Written(Looked touch, Instant at) {}

    record Span(ContactKey contact, Instant from, Instant to) {}

    /** @param after the place behind which the list goes on; null at its beginning */
    record Search(
            String workspace,
            @Nullable Side by,
            @Nullable String sender,
            @Nullable String campaign,
            @Nullable Place after,
            int atMost) {

        public Search after(Place place) {
            return new Search(workspace, by, sender, campaign, place, atMost);
        }
    }
}
