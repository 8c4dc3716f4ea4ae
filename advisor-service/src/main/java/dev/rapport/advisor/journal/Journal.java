package dev.rapport.advisor.journal;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that the advisor was told, each event once. */
public interface Journal {

    /** Writes down the events that were not there before, and gives these back in the order given. */
    List<Envelope<TouchpointEvent>> append(List<Envelope<TouchpointEvent>> events);

    /** Of each contact what the journal held of the touches among {@code events} before these, in the order of its arrival. */
    Map<ContactKey, List<Entry>> earlier(Collection<Envelope<TouchpointEvent>> events);

    /** All entries that were told of these contacts, or stand in their logs, in the order of their arrival. */
    List<Entry> entries(String workspace, Set<UUID> contacts);

    /** What was told of the touches that are asked for, of each of these persons, in the order of its arrival. */
    Map<ContactKey, List<Entry>> ofTouches(Map<ContactKey, LookBack> persons);

    /**
     * What was told of each of these persons that bears on the live contacts with them, in the order of its arrival: who they are,
     * their meetings, the touches that are asked for, and what was written.
     */
    Map<ContactKey, List<Entry>> lookBack(Map<ContactKey, LookBack> persons);

    /**
     * @param contacts all who are the person
     * @param touches whatever they are
     * @param written everything that was written in this time is wanted too, without the words: what was ever told of it, also that it
     *     was at another time; null for nothing
     */
    record LookBack(
            Set<UUID> contacts, Set<UUID> touches, @Nullable Time written) {
        public LookBack withWritten(Time time) {
            return new LookBack(contacts, touches, time);
        }
    }

    /** From the one to the other, ends included. */
    record Time(Instant from, Instant to) {}

    /** What there is of a person. @param merged the contacts that were merged into this one */
    default History history(ContactKey contact, Set<UUID> merged) {
        return History.of(contact.contactId(), merged, contacts -> entries(contact.workspace(), contacts));
    }

    /**
     * What there is of a person.
     *
     * @param contactId the survivor of those who were merged
     * @param told of any of them, in whichever log it stands
     * @param seen how much of the survivor's log is there, and of the others that tell of the person
     */
    record History(UUID contactId, List<Entry> told, Seen seen) {

        /** Some of what was told of a contact's touches, and nothing of its log. */
        public static History ofTouches(UUID contactId, Collection<Entry> entries) {
            return new History(contactId, List.copyOf(entries), Seen.NOTHING);
        }

        /** Everybody of whom these entries were told is one person. */
        public static History of(UUID contactId, Collection<Entry> entries) {
            Set<UUID> all =
                    entries.stream().map(entry -> entry.event().contactId()).collect(Collectors.toSet());
            return of(contactId, all, entries, Map.of());
        }

        /** As {@link Journal#history}. @param entries as {@link Journal#entries} */
        public static History of(UUID contactId, Set<UUID> merged, Function<Set<UUID>, List<Entry>> entries) {
            Set<UUID> all = new LinkedHashSet<>(merged);
            all.add(contactId);
            List<Entry> own = entries.apply(all);
            Map<UUID, Seen> elsewhere = new HashMap<>();
            own.stream()
                    .filter(entry -> entry.event() instanceof ContactUnmerged && !all.contains(entry.log()))
                    .map(Entry::log)
                    .distinct()
                    .forEach(log -> elsewhere.put(log, SeenLogs.of(log, entries.apply(Set.of(log)))));
            return of(contactId, all, own, elsewhere);
        }

        /** @param elsewhere how much there is of further logs */
        static History of(UUID contactId, Set<UUID> all, Collection<Entry> entries, Map<UUID, Seen> elsewhere) {
            List<Entry> told = entries.stream()
                    .filter(entry -> all.contains(entry.event().contactId()))
                    .toList();
            return new History(contactId, told, SeenLogs.of(contactId, told, entries, elsewhere));
        }
    }
}
