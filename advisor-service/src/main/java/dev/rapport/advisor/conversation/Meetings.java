package dev.rapport.advisor.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.touch.Meeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The meetings that took place or may have, cut down to those that a judgement now or later can need: of those that are
 * over, the first, the first that was confirmed and the newest of each mode; and the nearest of those to come.
 *
 * @param held how many were confirmed, kept below or not
 * @param known in the order of their ends; nothing cancelled, missed or removed is among them
 * @param more some that are still to come were left out; they are found again by folding when the nearer ones are over
 * @param lastMissed the start of the newest one that somebody did not come to, or that was cancelled; null when there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meetings(
        int held, List<Known> known, boolean more, @Nullable Instant lastMissed) {
    public static final Meetings NONE = new Meetings(0, List.of(), false, null);
    /** Of those that are over, how many of each mode are kept. */
    private static final int OVER = 2;
    /** Of those to come, how many are kept: half a year of one each working day. */
    static final int TO_COME = 128;

    /**
     * @param held somebody confirmed it; otherwise it was booked, and when its end passes it is presumed held
     * @param members ids of the members who took part, where known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Known(
            UUID id, Meeting.Mode mode, boolean held, Instant startsAt, Instant endsAt, List<String> members) {
        private static final Comparator<Known> ORDER =
                Comparator.comparing(Known::endsAt).thenComparing(Known::id);

        private static Known of(Meeting meeting) {
            return new Known(
                    meeting.id(),
                    meeting.mode(),
                    meeting.status() == Meeting.Status.HELD,
                    meeting.startsAt(),
                    meeting.end(),
                    List.copyOf(meeting.members()));
        }

        /** It takes place, or did, where and when this one does. */
        private boolean isAt(Meeting meeting) {
            boolean takesPlace =
                    meeting.status() == Meeting.Status.HELD || meeting.status() == Meeting.Status.SCHEDULED;
            return takesPlace
                    && mode == meeting.mode()
                    && startsAt.equals(meeting.startsAt())
                    && endsAt.equals(meeting.end());
        }

        /** Over at {@code moment}; the end itself belongs to what follows. */
        public boolean overAt(Instant moment) {
            return !endsAt.isAfter(moment);
        }
    }

    /** Of all these at once, each as it was told last. */
    public static Meetings of(Collection<Meeting> all, Instant latest) {
        List<Known> known = all.stream()
                .filter(meeting ->
                        meeting.status() == Meeting.Status.HELD || meeting.status() == Meeting.Status.SCHEDULED)
                .map(Known::of)
                .sorted(Known.ORDER)
                .toList();
        int held = (int) known.stream().filter(Known::held).count();
        Instant missed = all.stream()
                .filter(meeting ->
                        meeting.status() == Meeting.Status.CANCELLED || meeting.status() == Meeting.Status.NO_SHOW)
                .map(Meeting::startsAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Meetings(held, known, false, missed).at(latest);
    }

    public Meetings with(Meeting meeting, Instant latest) {
        return switch (meeting.status()) {
            case HELD -> with(Known.of(meeting), held + 1, latest);
            case SCHEDULED -> with(Known.of(meeting), held, latest);
            case CANCELLED, NO_SHOW -> missed(meeting.startsAt());
        };
    }

    private Meetings missed(Instant at) {
        return new Meetings(held, known, more, lastMissed == null || at.isAfter(lastMissed) ? at : lastMissed);
    }

    private Meetings with(Known meeting, int heldNow, Instant latest) {
        List<Known> all = Stream.concat(known.stream(), Stream.of(meeting))
                .sorted(Known.ORDER)
                .toList();
        return new Meetings(heldNow, all, more, lastMissed).at(latest);
    }

    /**
     * These, where something else is said of a meeting now.
     *
     * @param last what was said of it until now, which was put into these
     * @param now null: it never was
     * @return empty when these do not tell what they would be without it: one that was held, cancelled or missed counts in sums, and
     *     for one that is over others were left out
     */
    public Optional<Meetings> corrected(Meeting last, @Nullable Meeting now, Instant latest) {
        Known before = Known.of(last);
        boolean booked = last.status() == Meeting.Status.SCHEDULED;
        if (now != null && before.isAt(now) && (booked || before.held() && now.status() == Meeting.Status.HELD)) {
            return Optional.of(without(before, before.held() ? held - 1 : held).with(now, latest));
        }
        boolean leavesNoGap = before.overAt(latest) ? !known.contains(before) : !more;
        if (!booked || !leavesNoGap) {
            return Optional.empty();
        }
        Meetings others = without(before, held);
        return Optional.of(now == null ? others : others.with(now, latest));
    }

    private Meetings without(Known meeting, int heldNow) {
        return new Meetings(
                heldNow,
                known.stream().filter(other -> !other.id().equals(meeting.id())).toList(),
                more,
                lastMissed);
    }

    /** These and those: no meeting may be among both. */
    public Meetings merge(Meetings others, Instant latest) {
        List<Known> all = Stream.concat(known.stream(), others.known.stream())
                .sorted(Known.ORDER)
                .toList();
        Meetings merged = new Meetings(held + others.held, all, more || others.more, lastMissed);
        return (others.lastMissed == null ? merged : merged.missed(others.lastMissed)).at(latest);
    }

    /** Keeps what is needed once {@code latest} has passed. */
    public Meetings at(Instant latest) {
        List<Known> over = over(latest);
        List<Known> toCome = known.subList(over.size(), known.size());
        List<Known> kept = new ArrayList<>(needed(over));
        kept.addAll(toCome.subList(0, Math.min(TO_COME, toCome.size())));
        return new Meetings(held, List.copyOf(kept), more || toCome.size() > TO_COME, lastMissed);
    }

    /** Some were left out, and one of those that kept their place is over at {@code latest}. */
    public boolean runShort(Instant before, Instant latest) {
        return more && known.stream().anyMatch(meeting -> !meeting.overAt(before) && meeting.overAt(latest));
    }

    private static List<Known> needed(List<Known> over) {
        Known firstHeld = over.stream().filter(Known::held).findFirst().orElse(null);
        Map<Meeting.Mode, Integer> left = new EnumMap<>(Meeting.Mode.class);
        List<Known> needed = new ArrayList<>();
        for (int at = over.size() - 1; at >= 0; at--) {
            Known meeting = over.get(at);
            boolean newest = left.merge(meeting.mode(), 1, Integer::sum) <= OVER;
            if (newest || at == 0 || meeting == firstHeld) {
                needed.addFirst(meeting);
            }
        }
        return needed;
    }

    /** The first that was over at {@code moment}, rather a confirmed one; null when none was. */
    public @Nullable Known first(Instant moment) {
        List<Known> over = over(moment);
        return over.stream().filter(Known::held).findFirst().orElse(over.isEmpty() ? null : over.getFirst());
    }

    /** Without those that begin after {@code moment}. */
    public Meetings begunBy(Instant moment) {
        List<Known> begun = known.stream()
                .filter(meeting -> !meeting.startsAt().isAfter(moment))
                .toList();
        return new Meetings(held, begun, more, lastMissed);
    }

    /** Those that are over at {@code moment}, as far as they are kept, in the order of their ends. */
    public List<Known> over(Instant moment) {
        int over = 0;
        while (over < known.size() && known.get(over).overAt(moment)) {
            over++;
        }
        return known.subList(0, over);
    }
}
