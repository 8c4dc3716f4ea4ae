package dev.rapport.advisor.relationship;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.contracts.people.Channel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of each contact. */
public interface Relationships {

    /**
     * Locks the contacts until the transaction ends, in their order, and gives what is known of each; of a contact that was
     * never heard of, an empty relationship; of one that was erased, nothing. With each come all who are the same person, and those who wait for its log.
     */
    SortedMap<ContactKey, Known> lock(SortedSet<ContactKey> contacts);

    /** Keeps these, which the caller has locked. */
    void save(Map<ContactKey, Known> relationships);

    /** The relationship with a contact, or with whoever it was merged into; empty for one that was never heard of. */
    Optional<Relationship> find(ContactKey contact);

    /** All that was told of a contact, and of whoever is the same person. */
    List<Entry> told(ContactKey contact);

    /**
     * A page of a workspace's relationships in the order of contact ids, each person once, as all lists without those whom only
     * automation named. @param after null from the beginning
     */
    List<Relationship> list(String workspace, @Nullable UUID after, int limit);

    /** As {@link #list}, of those of whom there is a connection and nothing else. */
    List<Relationship> neverEngaged(String workspace, @Nullable UUID after, int limit);

    /** A page with the best first, in whole points, and the new ones last. @param after null from the beginning */
    List<Ranked> byHealth(String workspace, @Nullable Rank after, int limit);

    /** Those whom somebody should turn to, the most urgent first, as it was when they were looked at last. */
    List<Relationship> byAttention(String workspace, int limit);

    /** Those whose names or addresses hold this text, in the order of contact ids. */
    List<Relationship> search(String workspace, String text, int limit);

    /** Those to whom we promised something that is open or overdue. */
    List<Relationship> promised(String workspace, int limit);

    /** A place in the list by health. @param points below the best possible score; {@link #NEW} for a new one */
    record Rank(int points, UUID contactId) {
        public static final int NEW = 101;

        public static int points(@Nullable Long score) {
            return score == null ? NEW : (int) (100 - score);
        }
    }

    record Ranked(Rank rank, Relationship relationship) {}

    /** Makes contacts findable by the addresses that they have now. */
    void remember(Collection<ContactKey> changed, Map<ContactKey, Known> relationships);

    /**
     * Contacts of whom readers may have something to be told although nothing happened: their time has come, or they are kept
     * as an earlier version understood them.
     */
    Set<ContactKey> due(Instant now, int limit);

    /**
     * A page of those relationships that are paused now, and perhaps of some that have just ceased to be: the caller looks.
     *
     * @param after null from the beginning
     */
    List<Relationship> paused(String workspace, Instant now, @Nullable UUID after, int limit);

    /**
     * @param told what readers of the topic were told last; null when nothing yet
     * @param dueAt when there may be something to tell although nothing happens; null when never
     * @param attention how soon somebody should turn to the contact; 0: not now
     */
    record Known(
            Relationship relationship,
            @Nullable Told told,
            @Nullable Instant dueAt,
            double attention,
            Merge merge) {
        /** One of whom nobody was told anything yet. */
        public static Known unheardOf(UUID contactId) {
            return new Known(Relationship.of(contactId), null, null, 0, Merge.NONE);
        }

        public Known with(Relationship changed) {
            return new Known(changed, told, dueAt, attention, merge);
        }

        public Known toldAs(Told news, @Nullable Instant next, double urgency) {
            return new Known(relationship, news, next, urgency, merge);
        }

        /** With something to tell at this moment, if not before. */
        public Known toldBy(Instant latest) {
            Instant sooner = dueAt == null || dueAt.isAfter(latest) ? latest : dueAt;
            return new Known(relationship, told, sooner, attention, merge);
        }
    }

    /**
     * How a contact stands to those who are the same person.
     *
     * @param into whom it was merged into; null for one who is on its own
     * @param version of the merge, or of its end, that says so; 0 before there was one
     * @param survivor the end of the chain of merges; null as above
     * @param merged all who have this one as their survivor
     */
    record Merge(@Nullable UUID into, int version, @Nullable UUID survivor, Set<UUID> merged) {
        public static final Merge NONE = new Merge(null, 0, null, Set.of());

        public Merge {
            merged = Set.copyOf(merged);
        }
    }

    /**
     * What readers look at: a change of any of these is worth telling.
     *
     * @param score rounded; null while new
     * @param pausedOn the channels that are paused; empty for none, and for all of them
     */
    record Told(String band, @Nullable Long score, @Nullable String pausedUntil, List<Channel> pausedOn) {}
}
