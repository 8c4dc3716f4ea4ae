package dev.rapport.advisor.dissonance;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.dissonance.Dissonances.Looked;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.judgement.Workspaces;
import dev.rapport.advisor.merge.SamePeople;
import dev.rapport.advisor.policy.Policies;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.Workspace;
import dev.rapport.advisor.relationship.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what live contacts have against touches: in the relationship where that can tell, else in the journal, of many contacts at
 * once as far as they have room together.
 */
final class LookAgain {
    /** Of so many events something is read at once, unless a single log is longer. */
    private static final long AT_ONCE = 50_000;

    private final Histories histories;
    private final Workspaces workspaces;

    LookAgain(Journal journal, Workspaces workspaces) {
        this.histories = new Histories(journal, Histories.LONG);
        this.workspaces = workspaces;
    }

    /**
     * Those of the touches that are dissonance.
     *
     * @param standing those among them that stand as these say
     * @param relationships of their contacts, and of all who are the same person
     */
    List<Dissonance> found(
            Set<Looked> looked,
            Map<Looked, AutomatedTouch> standing,
            Map<ContactKey, Relationship> relationships,
            SamePeople people,
            Map<String, Policies.Version> inForce) {
        // Where nobody ever met, nothing can contradict it: the journal stays closed.
        List<Looked> met = looked.stream()
                .filter(touch -> !neverMet(relationships.get(touch.contact())))
                .toList();
        if (met.isEmpty()) {
            return List.of();
        }
        Map<String, Workspaces.Version> described = workspaces.newest(
                met.stream().map(touch -> touch.contact().workspace()).collect(Collectors.toSet()));
        Map<ContactKey, List<Looked>> byPerson = met.stream()
                .filter(touch -> !isClear(touch, standing, relationships, described, inForce))
                .collect(Collectors.groupingBy(touch -> people.survivor(touch.contact())));
        List<Dissonance> found = new ArrayList<>();
        for (Set<ContactKey> persons : together(byPerson.keySet(), relationships)) {
            Map<ContactKey, List<Entry>> told =
                    histories.of(persons, byPerson, people, person -> length(relationships.get(person)));
            for (ContactKey person : persons) {
                Workspace workspace = workspace(person, described);
                List<Entry> history = told.getOrDefault(person, List.of());
                byPerson.getOrDefault(person, List.of()).stream()
                        .collect(Collectors.groupingBy(Looked::contact))
                        .forEach((contact, touches) -> {
                            var hindsight = new Hindsight(contact, history, workspace, policy(contact, inForce));
                            touches.forEach(
                                    touch -> hindsight.of(touch.touchId()).ifPresent(found::add));
                        });
            }
        }
        return found;
    }

    private static boolean isClear(
            Looked touch,
            Map<Looked, AutomatedTouch> standing,
            Map<ContactKey, Relationship> relationships,
            Map<String, Workspaces.Version> described,
            Map<String, Policies.Version> inForce) {
        ContactKey contact = touch.contact();
        AutomatedTouch written = standing.get(touch);
        Relationship relationship = relationships.get(contact);
        return written != null
                && relationship != null
                && new Hindsight(contact, List.of(), workspace(contact, described), policy(contact, inForce))
                        .isClear(written, relationship);
    }

    private static Workspace workspace(ContactKey contact, Map<String, Workspaces.Version> described) {
        return described
                .getOrDefault(contact.workspace(), Workspaces.Version.UNKNOWN)
                .workspace();
    }

    private static List<Set<ContactKey>> together(
            Collection<ContactKey> persons, Map<ContactKey, Relationship> relationships) {
        List<Set<ContactKey>> together = new ArrayList<>();
        long room = 0;
        for (ContactKey person : persons) {
            long length = length(relationships.get(person));
            if (together.isEmpty() || room < length) {
                together.add(new HashSet<>());
                room = AT_ONCE;
            }
            together.getLast().add(person);
            room -= length;
        }
        return together;
    }

    private static long length(@Nullable Relationship relationship) {
        return relationship == null ? 0 : relationship.seen().highest();
    }

    static Policy policy(ContactKey contact, Map<String, Policies.Version> inForce) {
        return inForce.getOrDefault(contact.workspace(), Policies.Version.FIRST).policy();
    }

    private static boolean neverMet(@Nullable Relationship relationship) {
        return relationship == null || relationship.meetings().known().isEmpty();
    }
}
