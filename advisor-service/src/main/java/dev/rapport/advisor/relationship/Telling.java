package dev.rapport.advisor.relationship;

import dev.rapport.advisor.conversation.Engagement;
import dev.rapport.advisor.conversation.Meetings;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.TouchRemoved;
import dev.rapport.contracts.touch.Commitment;
import dev.rapport.contracts.touch.Meeting;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes events into a relationship one after the other, also those of touches of which something was told before. */
public final class Telling {
    private final Map<UUID, Entry> lastWords = new HashMap<>();

    /** @param earlier what the journal held of these touches before */
    public Telling(Collection<Entry> earlier) {
        earlier.forEach(this::hear);
    }

    /**
     * The relationship after one more event, which is new to the journal.
     *
     * @return empty when the journal must be folded again
     */
    public Optional<Relationship> add(Relationship relationship, Entry entry) {
        if (relationship.mustFoldAgain(entry)) {
            return Optional.empty();
        }
        Entry last = entry.touchId() == null ? null : lastWords.get(entry.touchId());
        hear(entry);
        return last == null ? Optional.of(relationship.add(entry)) : corrected(relationship.told(entry), last, entry);
    }

    /** @param last what is to be taken back: empty when that cannot be told from the sums */
    private static Optional<Relationship> corrected(Relationship told, Entry last, Entry entry) {
        if (!(last.event() instanceof TouchEvent before && entry.event() instanceof TouchEvent now)) {
            return Optional.empty();
        }
        if (Fold.newer(last, entry) == last) {
            return Optional.of(told);
        }
        if (before instanceof TouchRemoved) {
            return Optional.of(told.apply(entry));
        }
        if (before.touch() instanceof Meeting was && now.touch() instanceof Meeting is) {
            return met(told, was, now instanceof TouchRemoved ? null : is);
        }
        if (before.touch() instanceof Commitment was && now.touch() instanceof Commitment) {
            return told.commitments()
                    .without(was)
                    .map(others -> told.with(told.exchanges(), others, told.lightTouches()))
                    .map(others -> others.apply(entry));
        }
        return Optional.empty();
    }

    private static Optional<Relationship> met(Relationship told, Meeting was, @Nullable Meeting is) {
        Optional<Meetings> corrected = told.meetings().corrected(was, is, told.latest());
        if (is == null || is.status() != Meeting.Status.HELD || was.status() == Meeting.Status.HELD) {
            return corrected.map(met -> told.with(met, told.engagement(), told.ourTouches()));
        }
        Engagement engaged = told.engagement().with(Engagement.Kind.LIVE, is.startsAt());
        return corrected.map(met -> told.with(met, engaged, told.ourTouches().held(is)));
    }

    private void hear(Entry entry) {
        if (entry.touchId() != null) {
            lastWords.merge(entry.touchId(), entry, Fold::newer);
        }
    }
}
