package dev.rapport.advisor.rebuild;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.judgement.Followed;
import dev.rapport.advisor.judgement.JudgeOutboundMessages;
import dev.rapport.advisor.judgement.OutboundMessages;
import dev.rapport.advisor.merge.SamePeople;
import dev.rapport.advisor.policy.Rollouts;
import dev.rapport.advisor.policy.Rollouts.Rollout;
import dev.rapport.advisor.rebuild.Past.Given;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.messaging.Worker;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges what is open once everything is known again, above all verdicts that were given before. */
@Singleton
class JudgeAfresh {
    private static final int CONTACTS_AT_ONCE = 200;

    private final Rollouts contacts;
    private final Relationships relationships;
    private final OutboundMessages messages;
    private final Journal journal;
    private final JudgeOutboundMessages judge;

    JudgeAfresh(
            Rollouts contacts,
            @Worker Relationships relationships,
            @Worker OutboundMessages messages,
            @Worker Journal journal,
            @Worker JudgeOutboundMessages judge) {
        this.contacts = contacts;
        this.relationships = relationships;
        this.messages = messages;
        this.journal = journal;
        this.judge = judge;
    }

    /**
     * The next contacts. Joins the caller's transaction, of the worker role.
     *
     * @param through the last contact of the call before; null at first
     * @return the last contact now; null when there is no more
     */
    @Nullable
    UUID judge(String workspace, @Nullable UUID through, Map<UUID, Given> given) {
        List<ContactKey> next = contacts.contacts(new Rollout(workspace, 0, through), CONTACTS_AT_ONCE);
        if (next.isEmpty()) {
            return null;
        }
        Map<ContactKey, Known> locked = relationships.lock(new TreeSet<>(next));
        List<Followed> open = messages.open(next).stream()
                .map(this::standing)
                .map(message -> after(message, given.get(message.id())))
                .toList();
        messages.save(open);
        judge.judge(
                open.stream().filter(message -> message.status().open()).toList(),
                SamePeople.of(locked).relationships(locked));
        return next.getLast().contactId();
    }

    /** As touchpoint-service said last, whichever of its words came first here. */
    private Followed standing(Followed message) {
        Followed standing = message;
        for (Entry step : steps(message)) {
            standing = standing.retold((OutboundEvent) step.event(), step.toldAt());
        }
        return standing;
    }

    private List<Entry> steps(Followed message) {
        ContactKey contact = message.contact();
        return journal.entries(contact.workspace(), Set.of(contact.contactId())).stream()
                .filter(entry -> entry.event() instanceof OutboundEvent step
                        && step.messageId().equals(message.id()))
                .sorted(Comparator.comparing(Entry::toldAt))
                .toList();
    }

    private static Followed after(Followed message, @Nullable Given given) {
        return given == null ? message : message.asGiven(given.revision(), given.body());
    }
}
