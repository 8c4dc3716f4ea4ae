package dev.rapport.touchpoint.rebuild;

import dev.rapport.contracts.ContactEvent.ContactErased;
import dev.rapport.contracts.ContactEvent.ContactMerged;
import dev.rapport.contracts.ContactEvent.ContactUnmerged;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.messaging.Envelope;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has to be known of all logs of a workspace before anything of them is taken in. For one thread. */
public final class Survey {
    private final Map<UUID, Long> numbers = new HashMap<>();
    private final Map<UUID, Instant> erased = new HashMap<>();
    /** By whoever was merged, or is on her own again; in the order of the last words. */
    private final Map<UUID, LastWord> merges = new LinkedHashMap<>();

    /** @param survivor null: the contact is on its own */
    record LastWord(int version, @Nullable UUID survivor) {}

    public void add(Envelope<TouchpointEvent> event) {
        if (event.sequence() != null) {
            numbers.merge(Topics.logOf(event.key()), event.sequence(), Math::max);
        }
        switch (event.data()) {
            case ContactMerged merged -> say(merged.contactId(), merged.version(), merged.survivorId());
            case ContactUnmerged unmerged -> say(unmerged.contactId(), unmerged.version(), null);
            case ContactErased gone -> gone.all().forEach(id -> erased.put(id, gone.erasedAt()));
            case TouchpointEvent other -> {}
        }
    }

    private void say(UUID contact, int version, @Nullable UUID survivor) {
        LastWord before = merges.get(contact);
        if (before == null || version >= before.version()) {
            merges.remove(contact);
            merges.put(contact, new LastWord(version, survivor));
        }
    }

    /** The last number of each log. */
    Map<UUID, Long> numbers() {
        return numbers;
    }

    /** And since when. */
    Map<UUID, Instant> erased() {
        return erased;
    }

    Map<UUID, LastWord> merges() {
        return merges;
    }

    /** All whose rows a merge may move. */
    Set<UUID> merging() {
        Set<UUID> all = new LinkedHashSet<>(merges.keySet());
        merges.values().forEach(word -> {
            if (word.survivor() != null) {
                all.add(word.survivor());
            }
        });
        return all;
    }
}
