package dev.rapport.advisor.surroundings;

import dev.rapport.advisor.conversation.Meetings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What bears on a message and stands beside the relationship with its contact.
 *
 * @param lookAlikes other contacts whose name or handle is like the addressee's, when nothing is known of the addressee;
 *     without those of whom somebody said that they are not the same
 * @param lastDissonance the newest touch of ours that cost goodwill with the contact; null when none did
 * @param someErased of a verdict that is kept: one of the look-alikes was erased since, so these are not all
 */
public record Surroundings(
        List<LookAlike> lookAlikes, @Nullable Cost lastDissonance, boolean someErased) {
    public static final Surroundings NONE = new Surroundings(List.of(), null);

    /** As they are found when a message is judged. */
    public Surroundings(List<LookAlike> lookAlikes, @Nullable Cost lastDissonance) {
        this(lookAlikes, lastDissonance, false);
    }

    public Surroundings {
        lookAlikes = List.copyOf(lookAlikes);
    }

    /** Another contact. @param meetings with that contact, in the order of their ends */
    public record LookAlike(UUID contactId, String displayName, List<Meetings.Known> meetings) {}

    /** @param touchId the touch that cost goodwill */
    public record Cost(UUID touchId, Instant at) {}

    public Optional<Cost> dissonance() {
        return Optional.ofNullable(lastDissonance);
    }
}
