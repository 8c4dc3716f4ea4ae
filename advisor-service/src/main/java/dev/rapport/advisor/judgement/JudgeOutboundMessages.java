package dev.rapport.advisor.judgement;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.surroundings.FindSurroundings;
import dev.rapport.advisor.surroundings.Surroundings;
import dev.rapport.contracts.Event;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.VerdictEvent.VerdictGiven;
import dev.rapport.contracts.outbound.Verdict;
import dev.rapport.messaging.Envelope;
import dev.rapport.messaging.Ids;
import dev.rapport.messaging.outbox.Outbox;
import dev.rapport.messaging.outbox.Outgoing;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges messages as things stand now: keeps each verdict and publishes it, also one that only says the same again. */
public final class JudgeOutboundMessages {
    private final OutboundMessages messages;
    private final Verdicts verdicts;
    private final Workspaces workspaces;
    private final Policies policies;
    private final FindSurroundings surroundings;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    public JudgeOutboundMessages(
            OutboundMessages messages,
            Verdicts verdicts,
            Workspaces workspaces,
            Policies policies,
            FindSurroundings surroundings,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.messages = messages;
        this.verdicts = verdicts;
        this.workspaces = workspaces;
        this.policies = policies;
        this.surroundings = surroundings;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Judges these messages, whose contacts the caller has locked, and gives back the verdicts. A message of whose contact
     * some event is missing, or not folded up to what was accepted before the message, is left to wait.
     */
    public List<Verdict> judge(Collection<Followed> candidates, Map<ContactKey, Relationship> relationships) {
        if (candidates.isEmpty()) {
            // Most batches of touches: nothing need be looked up for them.
            return List.of();
        }
        Set<String> names =
                candidates.stream().map(one -> one.contact().workspace()).collect(Collectors.toSet());
        Map<String, Workspaces.Version> described = workspaces.newest(names);
        Map<ContactKey, Surroundings> around = surroundings.of(contactsOf(candidates, relationships));
        Map<String, Policies.Version> inForce = policies.newest(names);
        Instant now = clock.instant();
        List<Followed> judged = new ArrayList<>();
        List<Verdicts.Given> given = new ArrayList<>();
        List<Outgoing> events = new ArrayList<>();
        for (Followed message : candidates) {
            Relationship relationship = relationships.get(message.contact());
            if (relationship == null
                    || !relationship.seen().complete()
                    || relationship.seen().through() < message.afterSequence()) {
                continue;
            }
            Workspaces.Version workspace =
                    described.getOrDefault(message.contact().workspace(), Workspaces.Version.UNKNOWN);
            Policies.Version policy = inForce.getOrDefault(message.contact().workspace(), Policies.Version.FIRST);
            Surroundings beside = around.getOrDefault(message.contact(), Surroundings.NONE);
            Judgement judgement = Judge.judge(new Case(
                    relationship,
                    message.message(),
                    beside,
                    workspace.workspace(),
                    policy.policy(),
                    message.waived(),
                    now));
            Verdict verdict = judgement.verdict(
                    ids.next(),
                    message.id(),
                    message.revision() + 1,
                    relationship.contactId(),
                    policy.number(),
                    relationship.seen().through(),
                    now,
                    clock.instant());
            judged.add(message.after(verdict));
            given.add(new Verdicts.Given(
                    message.contact().workspace(), verdict, workspace.version(), beside, message.waived()));
            events.add(published(
                    new ContactKey(message.contact().workspace(), relationship.contactId()),
                    new VerdictGiven(verdict.contactId(), verdict, judgement.clearedUntil()),
                    now));
        }
        messages.save(judged);
        verdicts.keep(given);
        outbox.append(events);
        return given.stream().map(Verdicts.Given::verdict).toList();
    }

    private static Map<ContactKey, Relationship> contactsOf(
            Collection<Followed> candidates, Map<ContactKey, Relationship> relationships) {
        Map<ContactKey, Relationship> contacts = new HashMap<>(relationships);
        contacts.keySet().retainAll(candidates.stream().map(Followed::contact).collect(Collectors.toSet()));
        return contacts;
    }

    private Outgoing published(ContactKey contact, VerdictGiven event, Instant now) {
        return new Outgoing(
                Topics.VERDICTS,
                new Envelope<>(
                        ids.next(),
                        Event.typeOf(VerdictGiven.class),
                        now,
                        contact.workspace(),
                        null,
                        contact.recordKey(),
                        event));
    }
}
