package dev.rapport.advisor.evaluate.verdicts;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.dissonance.Dissonance;
import dev.rapport.advisor.dissonance.Hindsight;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.surroundings.Likeness;
import dev.rapport.advisor.surroundings.Surroundings;
import dev.rapport.advisor.surroundings.Surroundings.Cost;
import dev.rapport.advisor.surroundings.Surroundings.LookAlike;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Message;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What the advisor would look up beside the relationship: here it follows from the line. */
final class Around {
    private Around() {}

    /** @param others whoever else the workspace knows */
    static Surroundings of(
            Relationship relationship,
            List<Entry> journal,
            List<Relationship> others,
            Workspace workspace,
            Policy policy) {
        List<LookAlike> alike = others.stream()
                .filter(other -> relationship.stranger() && alike(relationship, other))
                .map(other -> new LookAlike(
                        other.contactId(),
                        String.valueOf(other.contact().displayName()),
                        other.meetings().known()))
                .toList();
        Hindsight hindsight = new Hindsight(new ContactKey("", relationship.contactId()), journal, workspace, policy);
        Cost cost = journal.stream()
                .filter(entry -> entry.event() instanceof TouchEvent told && told.touch() instanceof Message)
                .map(entry -> ((TouchEvent) entry.event()).touch().id())
                .flatMap((UUID touch) -> hindsight.of(touch).stream())
                .filter(dissonance -> dissonance.by() == Side.US)
                .max(Comparator.comparing(Dissonance::occurredAt))
                .map(dissonance -> new Cost(dissonance.touchId(), dissonance.occurredAt()))
                .orElse(null);
        return new Surroundings(alike, cost);
    }

    private static boolean alike(Relationship one, Relationship other) {
        return !Collections.disjoint(Likeness.keys(one.contact()), Likeness.keys(other.contact()));
    }
}
