package dev.rapport.advisor.backtest;

import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.surroundings.Surroundings;
import dev.rapport.contracts.outbound.Finding;
import dev.rapport.contracts.outbound.Verdict;
import java.util.List;
import java.util.UUID;

/**
 * The past of a contact.
 *
 * @param told what was told of the contact, and of whoever was the same person at any time, and may count; in the order of
 *     its arrival
 * @param given verdicts that were given on this contact, in the same order
 * @param edits texts that reviewers put in place of others, in the order of their decisions
 */
public record Past(UUID contactId, List<Told> told, List<Given> given, List<Edit> edits) {

    /** @param position the place in the journal */
    public record Told(long position, Entry entry) {}

    /**
     * @param position the last place of the journal that the verdict had seen
     * @param workspaceVersion who "we" were; @param waived what a reviewer had let pass
     */
    public record Given(
            Verdict verdict, long position, long workspaceVersion, Surroundings surroundings, List<Finding> waived) {}

    /** @param revision the last verdict on the text before */
    public record Edit(UUID messageId, int revision, String body) {}
}
