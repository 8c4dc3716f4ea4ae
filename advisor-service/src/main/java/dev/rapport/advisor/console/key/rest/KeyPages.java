package dev.rapport.advisor.console.key.rest;

import dev.rapport.advisor.console.Frame.Place;
import dev.rapport.advisor.console.neighbour.rest.KeyClient;
import dev.rapport.advisor.console.neighbour.rest.KeyClient.Key;
import dev.rapport.advisor.console.neighbour.rest.KeyClient.Keys;
import dev.rapport.advisor.console.neighbour.rest.Neighbours;
import dev.rapport.advisor.console.rest.Frames;
import dev.rapport.messaging.Ids;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Puts the page of keys together. While the service that keeps them is away, it says so. */
@RequestScoped
class KeyPages {
    private final Neighbours neighbours;
    private final KeyClient keys;
    private final Frames frames;
    private final Ids ids;
    private final Clock clock;

    KeyPages(Neighbours neighbours, @RestClient KeyClient keys, Frames frames, Ids ids, Clock clock) {
        this.neighbours = neighbours;
        this.keys = keys;
        this.frames = frames;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param issued and {@code refusal} as {@link Templates#keys} */
    TemplateInstance page(@Nullable Key issued, @Nullable String refusal) {
        try {
            Keys found = neighbours.ask("contacts-service", authorization -> keys.list(authorization, Page.MOST));
            return page(found, issued, refusal);
        } catch (ProblemException e) {
            return page(new Keys(List.of(), null), issued, e.problem().detail());
        }
    }

    private TemplateInstance page(Keys found, @Nullable Key issued, @Nullable String refusal) {
        return Templates.keys(
                frames.of(Place.KEYS, "Keys"),
                found.items(),
                found.nextCursor() != null,
                issued,
                refusal,
                ids.next(),
                clock.instant());
    }
}
