package dev.rapport.advisor.surroundings;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.surroundings.Surroundings.Cost;
import dev.rapport.advisor.surroundings.Surroundings.LookAlike;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up what bears on messages beside the relationships: a statement for all strangers, and one for all others. */
public final class FindSurroundings {
    private final LookAlikes lookAlikes;
    private final PastDissonance dissonance;

    public FindSurroundings(LookAlikes lookAlikes, PastDissonance dissonance) {
        this.lookAlikes = lookAlikes;
        this.dissonance = dissonance;
    }

    /** Of each of these contacts. */
    public Map<ContactKey, Surroundings> of(Map<ContactKey, Relationship> relationships) {
        return of(relationships, relationships.isEmpty() ? Map.of() : dissonance.newestOfOurs(relationships.keySet()));
    }

    /** Of this contact. @param lastDissonance is known already; null when there was none */
    public Surroundings of(ContactKey contact, Relationship relationship, @Nullable Cost lastDissonance) {
        return of(Map.of(contact, relationship), lastDissonance == null ? Map.of() : Map.of(contact, lastDissonance))
                .getOrDefault(contact, Surroundings.NONE);
    }

    private Map<ContactKey, Surroundings> of(Map<ContactKey, Relationship> relationships, Map<ContactKey, Cost> costs) {
        Map<ContactKey, Set<String>> strangers = new HashMap<>();
        relationships.forEach((contact, relationship) -> {
            if (relationship.stranger()) {
                strangers.put(contact, Likeness.keys(relationship.contact()));
            }
        });
        Map<ContactKey, List<LookAlike>> alike = strangers.isEmpty() ? Map.of() : lookAlikes.find(strangers);
        Map<ContactKey, Surroundings> found = new HashMap<>();
        for (Map.Entry<ContactKey, Relationship> one : relationships.entrySet()) {
            ContactKey contact = one.getKey();
            List<UUID> others = one.getValue().contact().toldApart();
            List<LookAlike> unsure = alike.getOrDefault(contact, List.of()).stream()
                    .filter(who -> !others.contains(who.contactId()))
                    .toList();
            found.put(contact, new Surroundings(unsure, costs.get(contact)));
        }
        return found;
    }
}
