package dev.rapport.advisor.relationship;

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
     * never heard of, an empty relationship.
     */
    SortedMap<ContactKey, Known> lock(SortedSet<ContactKey> contacts);

    /** Keeps these, which the caller has locked. */
    void save(Map<ContactKey, Known> relationships);

    /** The relationship with a contact; empty for one that was never heard of. */
    Optional<Relationship> find(ContactKey contact);

    /** A page of a workspace's relationships in the order of contact ids, as all lists without those whom only automation named. @param after null from the beginning */
    List<Relationship> list(String workspace, @Nullable UUID after, int limit);

    /** As {@link #list}, of those of whom there is a connection and nothing else. */
    List<Relationship> neverEngaged(String workspace, @Nullable UUID after, int limit);

    /** A page with the best first, in whole points, and the new ones last. @param after null from the beginning */
    List<Ranked> byHealth(String workspace, @Nullable Rank after, int limit);

    /** Those whom somebody should turn to, the most urgent first, as it was when they were looked at last. */
    List<Relationship> byAttention(String workspace, int limit);

    /** A place in the list by health. @param points below the best possible score; {@link #NEW} for a new one */
    record Rank(int points, UUID contactId) {
        public static final int NEW = 101;

        public static int points(@Nullable Long score) {
            return score == null ? NEW : (int) (100 - score);
        }
    }

    record Ranked(Rank rank, Relationship relationship) {}

    /** Makes {@link #owner} find contacts by the addresses that they have now. */
    void remember(Collection<ContactKey> changed, Map<ContactKey, Known> relationships);

    /** Which contact has an address (normalised, on its identity channel). */
    Optional<UUID> owner(String workspace, String channel, String address);

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
            double attention) {
        /** One of whom nobody was told anything yet. */
        public static Known unheardOf(UUID contactId) {
            return new Known(Relationship.of(contactId), null, null, 0);
        }

        public Known with(Relationship changed) {
            return new Known(changed, told, dueAt, attention);
        }
    }

    /** What readers look at: a change of any of these is worth telling. @param score rounded; null while new */
    record Told(String band, @Nullable Long score, @Nullable String pausedUntil) {}
}
