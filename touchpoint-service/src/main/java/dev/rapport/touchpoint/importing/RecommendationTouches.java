package dev.rapport.touchpoint.importing;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.formats.item.Recommendation;
import dev.rapport.touchpoint.importing.Told.Somebody;
import dev.rapport.touchpoint.importing.Told.ToldExchange;
import java.time.Instant;
import java.util.List;

/** Which exchange a recommendation of LinkedIn is. Pure functions. */
public final class RecommendationTouches {
    private RecommendationTouches() {}

    public static Understood of(Recommendation recommendation, Instant now) {
        if (recommendation.at().isAfter(now)) {
            return Understood.leftOut("has a date in the future");
        }
        if (recommendation.profile() == null) {
            return Understood.leftOut(
                    "names somebody by name only, and the Connections.csv beside it has nobody, or several,"
                            + " of that name: hand in the whole zip");
        }
        return We.normal(Channel.LINKEDIN, recommendation.profile())
                .<Understood>map(path -> new Understood.Touches(List.of(exchange(recommendation, path))))
                .orElseGet(() -> Understood.leftOut("is about a profile that is none"));
    }

    private static ToldExchange exchange(Recommendation recommendation, String path) {
        return new ToldExchange(
                Sources.of("linkedin", recommendation.id(), path),
                new Somebody(path, recommendation.name()),
                Channel.LINKEDIN,
                Exchange.Value.RECOMMENDATION,
                recommendation.given() ? Exchange.Direction.GIVEN : Exchange.Direction.RECEIVED,
                recommendation.text(),
                recommendation.at());
    }
}
