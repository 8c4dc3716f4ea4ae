package dev.rapport.advisor.console.policy;

import dev.rapport.advisor.console.Words;
import dev.rapport.advisor.policy.QuietHours;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.people.Channel;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Something to be chosen in a form. @param name as the form sends it; @param label as people read it */
public record Choice(String name, String label) {
    static final List<Choice> CATEGORIES = of(Category.values(), Words::plain);
    static final List<Choice> CHANNELS = of(Channel.values(), Words::channel);
    static final List<Choice> DAYS = of(
            QuietHours.Day.values(),
            day -> day.name().charAt(0) + Words.plain(day).substring(1));

    private static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> label) {
        return Stream.of(values)
                .map(value -> new Choice(name(value), label.apply(value)))
                .toList();
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when nothing is called so */
    static <E extends Enum<E>> E read(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> name(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Choose one of these."));
    }
}
