package dev.rapport.advisor.conversation;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Meeting;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The newest touches by which the team reached the contact: what members and machines wrote, and the meetings held.
 *
 * @param byChannel on each channel the newest {@value #KEPT}, rising; a channel without any is absent
 */
public record OurTouches(Map<Channel, List<Reached>> byChannel) {
    /** More than any cap counts. */
    public static final int KEPT = 12;

    public static final OurTouches NONE = new OurTouches(Map.of());

    /** @param id of the touch @param kind meeting or message */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Reached(UUID id, String kind, Instant at) {
        private static final Comparator<Reached> ORDER =
                Comparator.comparing(Reached::at).thenComparing(Reached::id);
    }

    public OurTouches written(UUID id, Channel channel, Instant at) {
        return with(channel, new Reached(id, "message", at));
    }

    public OurTouches held(Meeting meeting) {
        return with(channel(meeting.mode()), new Reached(meeting.id(), "meeting", meeting.startsAt()));
    }

    /** These and those: no touch may be among both. */
    public OurTouches merge(OurTouches others) {
        OurTouches merged = this;
        for (Map.Entry<Channel, List<Reached>> theirs : others.byChannel.entrySet()) {
            for (Reached reached : theirs.getValue()) {
                merged = merged.with(theirs.getKey(), reached);
            }
        }
        return merged;
    }

    private OurTouches with(Channel channel, Reached more) {
        List<Reached> all = Stream.concat(byChannel.getOrDefault(channel, List.of()).stream(), Stream.of(more))
                .sorted(Reached.ORDER)
                .toList();
        Map<Channel, List<Reached>> changed = new EnumMap<>(Channel.class);
        changed.putAll(byChannel);
        changed.put(channel, List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size())));
        return new OurTouches(Collections.unmodifiableMap(changed));
    }

    /** The channel on which a meeting takes place. */
    public static Channel channel(Meeting.Mode mode) {
        return switch (mode) {
            case IN_PERSON -> Channel.IN_PERSON;
            case PHONE -> Channel.PHONE;
            case VIDEO -> Channel.VIDEO;
        };
    }
}
