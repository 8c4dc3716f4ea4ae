package dev.rapport.touchpoint.timeline.rest;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import dev.rapport.touchpoint.timeline.Timelines;
import dev.rapport.touchpoint.touch.TouchKind;
import dev.rapport.web.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a timeline is asked for. */
class TimelineQuery {
    private static final Pattern TYPED = Pattern.compile("\\P{Cntrl}{0,200}");

    @QueryParam("kind")
    @Parameter(description = "Several may be named, also with commas between them.")
    List<String> kinds = List.of();

    @QueryParam("channel")
    @Parameter(description = "Where it happened: also how people met.")
    @Nullable
    String channel;

    @QueryParam("by")
    @Parameter(description = "Who did it, `us` or `them`; a meeting is by both, and none of either.")
    @Nullable
    String by;

    @QueryParam("from")
    @Parameter(description = "The earliest time.")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "The time that all lies before.")
    @Nullable
    String to;

    @QueryParam("automated")
    @Parameter(description = "Whether a machine wrote it: `true` or `false`.")
    @Nullable
    String automated;

    @QueryParam("query")
    @Parameter(description = "Words, or beginnings of words, that are all somewhere in its texts.")
    @Nullable
    String query;

    /** @throws ProblemException 400 naming the parameter that is none */
    Timelines.Filter filter() {
        return new Timelines.Filter(
                kinds.stream()
                        .flatMap(named -> Stream.of(named.split(",")))
                        .map(kind -> one("kind", TouchKind.values(), kind))
                        .collect(Collectors.toSet()),
                channel == null ? null : one("channel", Channel.values(), channel),
                by == null ? null : one("by", Side.values(), by),
                from == null ? null : time("from", from),
                to == null ? null : time("to", to),
                automated == null ? null : truth(automated),
                query == null || query.isBlank() ? null : typed(query));
    }

    private static <E extends Enum<E>> E one(String name, E[] values, String text) {
        Map<String, E> named = Arrays.stream(values)
                .collect(Collectors.toMap(value -> value.name().toLowerCase(Locale.ROOT), Function.identity()));
        E value = named.get(text);
        if (value == null) {
            throw ProblemException.invalid(name, "must be one of " + String.join(", ", named.keySet()));
        }
        return value;
    }

    private static Instant time(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.invalid(name, "is not a time (RFC 3339, as 2026-05-03T14:00:00Z)");
        }
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.invalid("automated", "must be true or false");
        };
    }

    private static String typed(String text) {
        if (!TYPED.matcher(text).matches()) {
            throw ProblemException.invalid("query", "must have 200 characters at most");
        }
        return text;
    }
}
