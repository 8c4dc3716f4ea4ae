package dev.rapport.advisor.dissonance;

import dev.rapport.advisor.dissonance.Dissonances.Looked;
import dev.rapport.advisor.dissonance.Dissonances.Span;
import dev.rapport.advisor.dissonance.Dissonances.Written;
import dev.rapport.advisor.judgement.Workspaces;
import dev.rapport.advisor.merge.SamePeople;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.ContactKey;
import dev.rapport.advisor.relationship.Entry;
import dev.rapport.advisor.relationship.Journal;
import dev.rapport.advisor.relationship.Meetings.Known;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.model.Meeting;
import dev.rapport.contracts.model.Message;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the register what the journal says. It looks again at what a machine just wrote, and, when a live contact becomes
 * known or is corrected, at what machines wrote then and shortly after.
 */
@Singleton
public class RecordDissonance {
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Journal journal;
    private final Dissonances register;
    private final Workspaces workspaces;
    private final Policies policies;

    public RecordDissonance(
            @Worker Journal journal,
            @Worker Dissonances register,
            @Worker Workspaces workspaces,
            @Worker Policies policies) {
        this.journal = journal;
        this.register = register;
        this.workspaces = workspaces;
        this.policies = policies;
    }

    /** What a batch of news gives reason to look at. */
    private record Reasons(List<Written> written, Set<Looked> looked, List<Span> spans, Set<Looked> liveContacts) {}

    /**
     * Joins the caller's transaction, in which the news is in the journal.
     *
     * @param relationships of the contacts, after the news
     * @param people who is the same person: a live contact of one contradicts what a machine wrote to another
     * @param regrouped those of whom all is looked at again
     */
    public void takeIn(
            List<Envelope<TouchpointEvent>> news,
            Map<ContactKey, Relationship> relationships,
            SamePeople people,
            Set<ContactKey> regrouped) {
        Map<String, Policies.Version> inForce =
                policies.newest(news.stream().map(Envelope::workspace).collect(Collectors.toSet()));
        Reasons reasons = reasons(news, relationships, people, inForce);
        regrouped.forEach(contact -> reasons.spans().add(new Span(contact, Instant.EPOCH, EVER)));
        register.remember(reasons.written());
        Set<Looked> looked = new HashSet<>(reasons.looked());
        looked.addAll(register.within(reasons.spans()));
        looked.addAll(register.because(reasons.liveContacts()));
        if (!looked.isEmpty()) {
            register.put(looked, found(looked, relationships, people, inForce));
        }
    }

    private static Reasons reasons(
            List<Envelope<TouchpointEvent>> news,
            Map<ContactKey, Relationship> relationships,
            SamePeople people,
            Map<String, Policies.Version> inForce) {
        Reasons reasons = new Reasons(new ArrayList<>(), new HashSet<>(), new ArrayList<>(), new HashSet<>());
        for (Envelope<TouchpointEvent> event : news) {
            ContactKey contact = new ContactKey(event.workspace(), event.data().contactId());
            Duration longestHold = policy(contact, inForce).longestHold();
            add(reasons, contact, people.all(contact), relationships.get(contact), longestHold, event.data());
        }
        return reasons;
    }

    private static void add(
            Reasons reasons,
            ContactKey contact,
            Set<ContactKey> person,
            @Nullable Relationship relationship,
            Duration longestHold,
            TouchpointEvent event) {
        switch (event) {
            case OutboundMessagePermitted permit
            when permit.message().automated() -> {
                Looked touch = new Looked(contact, permit.messageId());
                reasons.written().add(new Written(touch, permit.permittedAt()));
                reasons.looked().add(touch);
            }
            case OutboundMessageFailed failed -> reasons.looked().add(new Looked(contact, failed.messageId()));
            case TouchEvent told
            when told.touch() instanceof Message message -> {
                Looked touch = new Looked(contact, message.id());
                if (message.automated()) {
                    reasons.written().add(new Written(touch, message.occurredAt()));
                }
                // A correction may say that it was no machine after all.
                if (message.automated() || message.version() > 1) {
                    reasons.looked().add(touch);
                }
            }
            case TouchEvent told
            when told.touch() instanceof Meeting meeting -> {
                Instant until = contradictedUntil(meeting, longestHold, relationship);
                for (ContactKey same : person) {
                    reasons.spans().add(new Span(same, meeting.startsAt(), until));
                    reasons.liveContacts().add(new Looked(same, meeting.id()));
                }
            }
            default -> {}
        }
    }

    /** The first live contact refutes any greeting as of a stranger, however much later; others matter while they hold something. */
    private static Instant contradictedUntil(
            Meeting meeting, Duration longestHold, @Nullable Relationship relationship) {
        Instant held = meeting.end().plus(longestHold);
        if (relationship == null || !relationship.latest().isAfter(held)) {
            return held;
        }
        Known first = relationship.meetings().first(relationship.latest());
        return first != null && first.id().equals(meeting.id()) ? relationship.latest() : held;
    }

    private List<Dissonance> found(
            Set<Looked> looked,
            Map<ContactKey, Relationship> relationships,
            SamePeople people,
            Map<String, Policies.Version> inForce) {
        Map<ContactKey, List<Looked>> byContact = looked.stream().collect(Collectors.groupingBy(Looked::contact));
        // Where nobody ever met, nothing can contradict it: the journal stays closed.
        byContact.keySet().removeIf(contact -> neverMet(relationships.get(contact)));
        Map<String, Workspaces.Version> described = new HashMap<>();
        if (!byContact.isEmpty()) {
            described.putAll(workspaces.newest(
                    byContact.keySet().stream().map(ContactKey::workspace).collect(Collectors.toSet())));
        }
        return byContact.entrySet().stream()
                .flatMap(entry -> {
                    ContactKey contact = entry.getKey();
                    Hindsight hindsight = new Hindsight(
                            contact,
                            history(people.survivor(contact), people, entry.getValue()),
                            described
                                    .getOrDefault(contact.workspace(), Workspaces.Version.UNKNOWN)
                                    .workspace(),
                            policy(contact, inForce));
                    return entry.getValue().stream().flatMap(touch -> hindsight.of(touch.touchId()).stream());
                })
                .toList();
    }

    private static Policy policy(ContactKey contact, Map<String, Policies.Version> inForce) {
        return inForce.getOrDefault(contact.workspace(), Policies.Version.FIRST).policy();
    }

    /** What a live contact has against a message hangs on that message's words alone. */
    private List<Entry> history(ContactKey survivor, SamePeople people, List<Looked> looked) {
        Set<UUID> inWords = looked.stream().map(Looked::touchId).collect(Collectors.toSet());
        return Journal.History.of(
                        survivor.contactId(),
                        people.merge(survivor).merged(),
                        contacts -> journal.touches(survivor.workspace(), contacts, inWords))
                .told();
    }

    private static boolean neverMet(@Nullable Relationship relationship) {
        return relationship == null || relationship.meetings().known().isEmpty();
    }
}
