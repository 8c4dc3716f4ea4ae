package dev.rapport.touchpoint.importing.rest;

import dev.rapport.touchpoint.importing.Told;
import dev.rapport.touchpoint.importing.Understood;
import dev.rapport.touchpoint.touch.RecordTouches.Became;
import dev.rapport.touchpoint.touch.RecordTouches.Result;
import dev.rapport.web.importing.Rejection;
import dev.rapport.web.importing.Taken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What became of the items of a batch, of which each may be several touches. Pure functions. */
final class Outcomes {
    private Outcomes() {}

    /** @param results of the touches that were told of anybody */
    static Taken of(List<Line> lines, FindPeople.Found found, Map<Told, Result> results) {
        int accepted = 0;
        int known = 0;
        List<Rejection> rejected = new ArrayList<>();
        Set<UUID> added = new LinkedHashSet<>();
        for (Line line : lines) {
            List<Result> became = line.told().stream()
                    .map(results::get)
                    .filter(Objects::nonNull)
                    .toList();
            became.stream()
                    .filter(result -> result.became() == Became.ADDED)
                    .forEach(result -> added.add(Objects.requireNonNull(result.touch())));
            if (became.stream()
                    .anyMatch(result -> result.became() == Became.ADDED || result.became() == Became.CHANGED)) {
                accepted++;
            } else if (became.stream().anyMatch(result -> result.became() == Became.KNOWN)) {
                known++;
            } else {
                rejected.add(line.rejected(reason(line, found, became)));
            }
        }
        return new Taken(accepted, known, rejected, List.copyOf(added));
    }

    private static String reason(Line line, FindPeople.Found found, List<Result> became) {
        return switch (line.understood()) {
            case Understood.LeftOut(var reason) -> reason;
            case Understood.Touches(var touches) ->
                became.isEmpty() ? found.nobody(touches.getFirst()) : "is cancelled, and was not expected";
        };
    }
}
