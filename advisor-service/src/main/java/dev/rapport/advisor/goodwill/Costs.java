package dev.rapport.advisor.goodwill;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.advisor.text.Reading;
import dev.rapport.advisor.text.pattern.Corrections;
import dev.rapport.advisor.text.pattern.PatternReader;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may have cost goodwill: words by which a person corrected the other side, and what machines wrote, which costs where
 * it came upon a live contact. The words themselves are read once and not kept.
 *
 * @param touches of each side and kind the newest, rising
 */
public record Costs(List<Cost> touches) {
    public static final Costs NONE = new Costs(List.of());
    private static final int KEPT = 4;
    private static final PatternReader READER = new PatternReader();

    /** How it may have cost goodwill. */
    public enum Kind {
        /** A person told the other side that they write or speak wrongly. */
        CORRECTION,
        /** A machine wrote, and nothing that its reader waited for. */
        AUTOMATED,
        /** The other side asked, and got no answer: never kept here, since an answer may come. */
        IGNORED_QUESTION
    }

    /** @param id of the touch @param category of a machine's message, where its sender gave one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cost(
            UUID id, Side by, Kind kind, @Nullable Category category, Instant at) {
        private static final Comparator<Cost> ORDER =
                Comparator.comparing(Cost::at).thenComparing(Cost::id);
    }

    public Costs with(Message message) {
        Side by = message.direction() == Message.Direction.OUTBOUND ? Side.US : Side.THEM;
        return with(message.id(), by, message.automated(), null, message.body(), message.occurredAt());
    }

    /** What we were permitted to send counts as written by us. */
    public Costs with(OutboundMessage message, Instant at) {
        return with(message.id(), Side.US, message.automated(), message.category(), message.body(), at);
    }

    private Costs with(
            UUID id, Side by, boolean automated, @Nullable Category category, @Nullable String text, Instant at) {
        String words = text == null ? "" : text;
        if (automated) {
            return isAwaited(category, words) ? this : with(new Cost(id, by, Kind.AUTOMATED, category, at));
        }
        return Corrections.in(words) ? with(new Cost(id, by, Kind.CORRECTION, null, at)) : this;
    }

    private static boolean isAwaited(@Nullable Category category, String text) {
        return category == null
                ? READER.read(text).nature() != Reading.Nature.OTHER
                : category == Category.TRANSACTIONAL || category == Category.REMINDER;
    }

    private Costs with(Cost more) {
        return newest(Stream.concat(touches.stream(), Stream.of(more)));
    }

    /** These and those: no touch may be among both. */
    public Costs merge(Costs others) {
        return newest(Stream.concat(touches.stream(), others.touches.stream()));
    }

    private static Costs newest(Stream<Cost> all) {
        Map<Side, Map<Kind, Integer>> counted = new EnumMap<>(Side.class);
        List<Cost> newest = new ArrayList<>();
        for (Cost cost : all.sorted(Cost.ORDER.reversed()).toList()) {
            int number = counted.computeIfAbsent(cost.by(), side -> new EnumMap<>(Kind.class))
                    .merge(cost.kind(), 1, Integer::sum);
            if (number <= KEPT) {
                newest.addFirst(cost);
            }
        }
        return new Costs(List.copyOf(newest));
    }
}
