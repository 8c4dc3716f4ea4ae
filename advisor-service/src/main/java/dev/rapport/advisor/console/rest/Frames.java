package dev.rapport.advisor.console.rest;

import dev.rapport.advisor.console.Frame;
import dev.rapport.advisor.console.Frame.Place;
import dev.rapport.advisor.review.Reviews;
import dev.rapport.advisor.signin.rest.FormGuard;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the caller's pages have around them. */
@RequestScoped
public class Frames {
    private final Caller caller;
    private final FormGuard guard;
    private final Reviews reviews;
    private final Clock clock;
    private final String version;

    Frames(
            Caller caller,
            FormGuard guard,
            Reviews reviews,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        this.caller = caller;
        this.guard = guard;
        this.reviews = reviews;
        this.clock = clock;
        this.version = version;
    }

    public Frame of(Place place, String title) {
        return new Frame(
                place,
                title,
                caller.member(),
                caller.workspace(),
                caller.hasRole(Roles.ADMIN),
                guard.token(),
                reviews.waiting(caller.workspace(), clock.instant()),
                version);
    }
}
