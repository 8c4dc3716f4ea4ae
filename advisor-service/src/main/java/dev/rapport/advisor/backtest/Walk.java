package dev.rapport.advisor.backtest;

import dev.rapport.advisor.backtest.Past.Edit;
import dev.rapport.advisor.backtest.Past.Given;
import dev.rapport.advisor.backtest.Past.Told;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal.History;
import dev.rapport.advisor.merge.SamePeople;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.OutboundEvent.OutboundMessageProposed;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.outbound.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks through the past of a contact, from verdict to verdict, with what was known at each. */
final class Walk {
    /** A past is of one workspace, whichever. */
    private static final String WORKSPACE = "";

    private final Past past;
    /** Somebody was the same person at some time. */
    private final boolean merges;

    private final List<Entry> known = new ArrayList<>();
    private final Set<UUID> touches = new HashSet<>();
    private final Map<UUID, OutboundMessage> proposed = new HashMap<>();
    private Relationship relationship;

    private Walk(Past past) {
        this.past = past;
        this.merges = past.told().stream()
                .anyMatch(told -> !told.entry().log().equals(past.contactId())
                        || !told.entry().event().contactId().equals(past.contactId()));
        this.relationship = Relationship.of(past.contactId());
    }

    /**
     * A verdict, and what it was given on.
     *
     * @param message with the text that was judged; null when the journal does not hold it any more
     */
    record Then(
            Given given,
            Relationship relationship,
            @Nullable OutboundMessage message) {}

    static void through(Past past, Consumer<Then> each) {
        new Walk(past).go(each);
    }

    private void go(Consumer<Then> each) {
        int next = 0;
        for (Given given : past.given()) {
            int start = next;
            while (next < past.told().size() && past.told().get(next).position() <= given.position()) {
                next++;
            }
            learn(past.told().subList(start, next));
            each.accept(new Then(given, relationship, message(given.verdict())));
        }
    }

    private void learn(List<Told> news) {
        boolean foldAgain = merges && !news.isEmpty();
        for (Told told : news) {
            Entry entry = told.entry();
            UUID touch = entry.touchId();
            boolean corrects = touch != null && !touches.add(touch);
            foldAgain |= corrects || relationship.mustFoldAgain(entry);
            known.add(entry);
            if (!foldAgain) {
                relationship = relationship.add(entry);
            }
            if (entry.event() instanceof OutboundMessageProposed first) {
                proposed.putIfAbsent(first.messageId(), first.message());
            }
        }
        if (foldAgain) {
            relationship = merges ? joined() : Relationship.fold(past.contactId(), known);
        }
    }

    /** With all who were the same person at that time. */
    private Relationship joined() {
        Set<ContactKey> contacts = new HashSet<>();
        for (Entry entry : known) {
            contacts.add(new ContactKey(WORKSPACE, entry.event().contactId()));
            contacts.add(new ContactKey(WORKSPACE, entry.log()));
        }
        Set<UUID> merged = SamePeople.apart(contacts)
                .after(WORKSPACE, known)
                .merge(new ContactKey(WORKSPACE, past.contactId()))
                .merged();
        return Relationship.fold(History.of(past.contactId(), merged, this::known));
    }

    private List<Entry> known(Set<UUID> contacts) {
        return known.stream()
                .filter(entry -> contacts.contains(entry.event().contactId()) || contacts.contains(entry.log()))
                .toList();
    }

    private @Nullable OutboundMessage message(Verdict verdict) {
        OutboundMessage message = proposed.get(verdict.messageId());
        for (Edit edit : past.edits()) {
            if (message != null && edit.messageId().equals(message.id()) && edit.revision() < verdict.revision()) {
                message = message.withBody(edit.body());
            }
        }
        return message;
    }
}
