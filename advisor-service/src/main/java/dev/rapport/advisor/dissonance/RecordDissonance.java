package dev.rapport.advisor.dissonance;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.conversation.Meetings.Known;
import dev.rapport.advisor.dissonance.Dissonances.Looked;
import dev.rapport.advisor.dissonance.Dissonances.Span;
import dev.rapport.advisor.dissonance.Dissonances.Written;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.judgement.Workspaces;
import dev.rapport.advisor.merge.SamePeople;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the register what the journal says. It looks again at what a machine just wrote, and, when a live contact becomes
 * known or is corrected, at what machines wrote then and shortly after; at what persons write, for words that correct; and at the
 * questions that are open.
 */
@Singleton
public class RecordDissonance {
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Dissonances register;
    private final LookAgain lookAgain;
    private final Policies policies;

    public RecordDissonance(
            @Worker Journal journal,
            @Worker Dissonances register,
            @Worker Workspaces workspaces,
            @Worker Policies policies) {
        this.register = register;
        this.lookAgain = new LookAgain(journal, workspaces);
        this.policies = policies;
    }

    /** What a batch of news gives reason to look at. */
    private record Reasons(
            List<Written> written,
            Set<Looked> looked,
            List<Span> spans,
            Set<Looked> liveContacts,
            Map<Looked, Dissonance> corrections) {

        /** What was said of the touch before in the same news counts no more. */
        void corrects(Looked touch, Optional<Dissonance> correction) {
            corrections.remove(touch);
            correction.ifPresent(found -> {
                looked.add(touch);
                corrections.put(touch, found);
            });
        }
    }

    /**
     * Joins the caller's transaction, in which the news is in the journal.
     *
     * @param relationships of the contacts, after the news
     * @param people who is the same person: a live contact of one contradicts what a machine wrote to another
     * @param regrouped those of whom all is looked at again
     * @param earlier what the journal held of the touches in the news before it
     */
    public void takeIn(
            List<Envelope<TouchpointEvent>> news,
            Map<ContactKey, Relationship> relationships,
            SamePeople people,
            Set<ContactKey> regrouped,
            Map<ContactKey, List<Entry>> earlier,
            Instant now) {
        List<Envelope<TouchpointEvent>> touches =
                news.stream().filter(event -> isTouch(event.data())).toList();
        if (touches.isEmpty() && regrouped.isEmpty()) {
            return;
        }
        Map<String, Policies.Version> inForce =
                policies.newest(news.stream().map(Envelope::workspace).collect(Collectors.toSet()));
        Reasons reasons = reasons(touches, relationships, people, inForce);
        regrouped.forEach(contact -> reasons.spans().add(new Span(contact, Instant.EPOCH, EVER)));
        register.remember(reasons.written());
        Set<Looked> looked = new HashSet<>(reasons.looked());
        looked.addAll(register.within(reasons.spans()));
        looked.addAll(register.because(reasons.liveContacts()));
        if (!looked.isEmpty()) {
            List<Dissonance> found = new ArrayList<>(
                    lookAgain.found(looked, standing(touches, earlier), relationships, people, inForce));
            found.addAll(reasons.corrections().values());
            register.put(looked, found);
        }
        Set<ContactKey> concerned = new HashSet<>(regrouped);
        news.forEach(event ->
                concerned.add(new ContactKey(event.workspace(), event.data().contactId())));
        lookAtQuestions(concerned, relationships, people, now);
    }

    /**
     * By the clock alone a question turns into one that was ignored. Joins the caller's transaction.
     *
     * @param relationships of the contacts, who are locked
     */
    public void lookAtQuestions(
            Collection<ContactKey> contacts,
            Map<ContactKey, Relationship> relationships,
            SamePeople people,
            Instant now) {
        Set<ContactKey> survivors = contacts.stream().map(people::survivor).collect(Collectors.toSet());
        Set<ContactKey> all = new HashSet<>(contacts);
        all.addAll(survivors);
        register.putIgnored(
                all,
                survivors.stream()
                        .flatMap(contact -> relationships.get(contact) instanceof Relationship known
                                ? Ignored.of(contact, known, now).stream()
                                : Stream.empty())
                        .toList());
    }

    /** Something that happened, or did not after all. */
    private static boolean isTouch(TouchpointEvent event) {
        return event instanceof TouchEvent
                || event instanceof OutboundMessagePermitted
                || event instanceof OutboundMessageFailed;
    }

    /** What machines wrote of which nothing else was ever told. */
    private static Map<Looked, AutomatedTouch> standing(
            List<Envelope<TouchpointEvent>> news, Map<ContactKey, List<Entry>> earlier) {
        Set<Looked> told = new HashSet<>();
        earlier.forEach((contact, entries) -> entries.forEach(entry -> told.add(touch(contact, entry))));
        Map<Looked, AutomatedTouch> standing = new HashMap<>();
        for (Envelope<TouchpointEvent> event : news) {
            Looked touch = touch(new ContactKey(event.workspace(), event.data().contactId()), Entry.of(event));
            if (told.add(touch)) {
                AutomatedTouch.toldBy(event.data()).ifPresent(written -> standing.put(touch, written));
            } else {
                standing.remove(touch);
            }
        }
        return standing;
    }

    private static Looked touch(ContactKey contact, Entry entry) {
        return new Looked(contact, Objects.requireNonNull(entry.touchId(), "it tells of a touch"));
    }

    private static Reasons reasons(
            List<Envelope<TouchpointEvent>> news,
            Map<ContactKey, Relationship> relationships,
            SamePeople people,
            Map<String, Policies.Version> inForce) {
        Reasons reasons = new Reasons(
                new ArrayList<>(), new HashSet<>(), new ArrayList<>(), new HashSet<>(), new LinkedHashMap<>());
        for (Envelope<TouchpointEvent> event : news) {
            ContactKey contact = new ContactKey(event.workspace(), event.data().contactId());
            Duration longestHold = LookAgain.policy(contact, inForce).longestHold();
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
            when !permit.message().automated() ->
                reasons.corrects(
                        new Looked(contact, permit.messageId()), new Corrected(contact, relationship).by(permit));
            case OutboundMessagePermitted permit -> {
                Looked touch = new Looked(contact, permit.messageId());
                reasons.written().add(new Written(touch, permit.permittedAt()));
                reasons.looked().add(touch);
            }
            case OutboundMessageFailed failed -> {
                Looked touch = new Looked(contact, failed.messageId());
                reasons.looked().add(touch);
                reasons.corrects(touch, Optional.empty());
            }
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
                reasons.corrects(
                        touch,
                        told instanceof TouchRemoved
                                ? Optional.empty()
                                : new Corrected(contact, relationship).by(message));
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
}
