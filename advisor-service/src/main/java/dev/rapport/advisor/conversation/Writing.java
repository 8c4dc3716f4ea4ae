package dev.rapport.advisor.conversation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.touch.Message;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was written between the team and the contact, by whom. What we were permitted to send counts as written by us.
 *
 * @param byThem what the contact wrote as a person
 * @param byUs what members wrote as persons
 */
public record Writing(Tally byThem, Tally byUs, Tally automatedByThem, Tally automatedByUs) {
    public static final Writing NONE = new Writing(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE);

    /** How much was written, and its ends; both null when nothing was. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tally(
            int count, @Nullable Written first, @Nullable Written last) {
        static final Tally NONE = new Tally(0, null, null);

        private Tally merge(Tally others) {
            Tally ends = this;
            for (Written end : Stream.of(others.first, others.last)
                    .flatMap(Stream::ofNullable)
                    .toList()) {
                ends = ends.with(end);
            }
            return new Tally(count + others.count, ends.first, ends.last);
        }

        Tally with(Written more) {
            return new Tally(
                    count + 1,
                    first == null || Written.ORDER.compare(more, first) < 0 ? more : first,
                    last == null || Written.ORDER.compare(more, last) > 0 ? more : last);
        }
    }

    /** @param id of the touch */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Written(UUID id, Instant at) {
        static final Comparator<Written> ORDER =
                Comparator.comparing(Written::at).thenComparing(Written::id);
    }

    /** This and that: no touch may be in both. */
    public Writing merge(Writing other) {
        return new Writing(
                byThem.merge(other.byThem),
                byUs.merge(other.byUs),
                automatedByThem.merge(other.automatedByThem),
                automatedByUs.merge(other.automatedByUs));
    }

    public Writing with(Message.Direction direction, boolean automated, Written more) {
        return switch (direction) {
            case INBOUND ->
                automated
                        ? new Writing(byThem, byUs, automatedByThem.with(more), automatedByUs)
                        : new Writing(byThem.with(more), byUs, automatedByThem, automatedByUs);
            case OUTBOUND ->
                automated
                        ? new Writing(byThem, byUs, automatedByThem, automatedByUs.with(more))
                        : new Writing(byThem, byUs.with(more), automatedByThem, automatedByUs);
        };
    }
}
