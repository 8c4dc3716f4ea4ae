package dev.rapport.touchpoint.connection;

import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.outbound.ApplySteps;
import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.touchpoint.outbound.life.State;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.sequence.ContactLogs;
import dev.rapport.touchpoint.sequence.Entry;
import dev.rapport.touchpoint.sequence.LogMerges;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes two logs one, and two again. Whatever is cleared for either is recalled then, and waits for a verdict on the history as it
 * now is; what was judged and permitted before stays as it was. Every call joins the caller's transaction, which holds both locks.
 */
@Singleton
class MergeContacts {
    private final ContactLogs logs;
    private final LogMerges merges;
    private final Proposals proposals;
    private final ApplySteps steps;

    MergeContacts(@Worker ContactLogs logs, LogMerges merges, @Worker Proposals proposals, @Worker ApplySteps steps) {
        this.logs = logs;
        this.merges = merges;
        this.proposals = proposals;
        this.steps = steps;
    }

    /** @param told the event on its way into the log of the survivor */
    void merge(Entry told, ContactMerged merged) {
        LogMerges.Ends ends = merges.merge(told.contact(), merged.survivorId());
        logs.append(List.of(told.saying(new ContactMerged(
                merged.contactId(),
                merged.survivorId(),
                merged.version(),
                merged.mergedAt(),
                merged.by(),
                ends.survivor(),
                ends.contact()))));
        recall(merges.sharing(List.of(told.contact())));
    }

    /** @param told the event on its way into the log of the survivor, the last there that tells of the contact */
    void unmerge(Entry told, ContactUnmerged unmerged) {
        List<ContactKey> both = merges.sharing(List.of(told.contact()));
        logs.append(List.of(told.saying(new ContactUnmerged(
                unmerged.contactId(),
                unmerged.survivorId(),
                unmerged.version(),
                unmerged.unmergedAt(),
                unmerged.by(),
                merges.rested(told.contact())))));
        merges.unmerge(told.contact());
        recall(both);
    }

    private void recall(List<ContactKey> contacts) {
        steps.apply(proposals.cleared(contacts).stream()
                .flatMap(message -> message.state() instanceof State.Cleared cleared
                        ? Stream.of(cleared.recalled(message))
                        : Stream.empty())
                .toList());
    }
}
