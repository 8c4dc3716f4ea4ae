package dev.rapport.advisor.intake;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.merge.SamePeople;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships.Known;
import dev.rapport.contracts.OutboundEvent.OutboundMessageFailed;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is the same person after a batch, and whom it moves.
 *
 * @param regrouped those who became the same person as somebody, or ceased to be, on both sides
 * @param moved those of whose history there is more, or other, than before, with all who are the same person
 */
record People(SamePeople now, Set<ContactKey> regrouped, Set<ContactKey> moved) {

    /** @param about the news without what stands in others' logs of those who were erased */
    static People after(
            Map<ContactKey, Known> locked,
            List<Envelope<TouchpointEvent>> about,
            List<Envelope<TouchpointEvent>> news) {
        SamePeople before = SamePeople.of(locked);
        SamePeople now = before.after(about);
        Set<ContactKey> regrouped = new HashSet<>();
        for (ContactKey contact : now.changed(before)) {
            regrouped.addAll(now.all(contact));
            regrouped.addAll(before.all(contact));
        }
        Set<ContactKey> moved = new HashSet<>(regrouped);
        news.stream().filter(event -> event.sequence() != null).forEach(event -> {
            moved.addAll(now.all(TakeIn.contact(event)));
            moved.addAll(now.all(TakeIn.log(event)));
        });
        waiting(locked, news).forEach(contact -> moved.addAll(now.all(contact)));
        return new People(now, regrouped, moved);
    }

    /** Those who wait for a log that now goes further. */
    private static Set<ContactKey> waiting(Map<ContactKey, Known> locked, List<Envelope<TouchpointEvent>> news) {
        Set<UUID> logs =
                news.stream().map(event -> TakeIn.log(event).contactId()).collect(Collectors.toSet());
        return locked.entrySet().stream()
                .filter(entry -> !Collections.disjoint(
                        entry.getValue().relationship().seen().awaited(), logs))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Those to whose relationship nothing can be added: more than one log tells of them, or of several contacts one does. */
    Set<ContactKey> toBeFoldedAgain(Map<ContactKey, Known> locked, List<Envelope<TouchpointEvent>> news) {
        Set<ContactKey> again = new HashSet<>(regrouped);
        waiting(locked, news).forEach(contact -> again.add(now.survivor(contact)));
        for (Envelope<TouchpointEvent> event : news) {
            ContactKey contact = TakeIn.contact(event);
            ContactKey log = TakeIn.log(event);
            boolean says = event.sequence() != null || event.data() instanceof OutboundMessageFailed;
            if (says && (!log.equals(contact) || now.all(contact).size() > 1)) {
                again.add(now.survivor(contact));
                again.add(now.survivor(log));
            }
        }
        return again;
    }

    /** Those of whom this is otherwise than before, and all of whom something else is known as to who they are. */
    Set<ContactKey> anew(
            Map<ContactKey, Known> before, Map<ContactKey, Known> after, Function<Relationship, Object> what) {
        Set<ContactKey> anew = new HashSet<>(regrouped);
        after.forEach((contact, known) -> {
            Known was = before.get(contact);
            if (was == null || !what.apply(was.relationship()).equals(what.apply(known.relationship()))) {
                anew.add(contact);
            }
        });
        return anew;
    }
}
