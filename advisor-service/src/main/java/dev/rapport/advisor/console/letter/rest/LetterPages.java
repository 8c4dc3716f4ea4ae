package dev.rapport.advisor.console.letter.rest;

import dev.rapport.advisor.console.Frame.Place;
import dev.rapport.advisor.console.neighbour.rest.Letters;
import dev.rapport.advisor.console.rest.Frames;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the pages of dead letters together. While a service is away, the others' are shown. */
@RequestScoped
class LetterPages {
    private final Letters letters;
    private final Frames frames;

    LetterPages(Letters letters, Frames frames) {
        this.letters = letters;
        this.frames = frames;
    }

    TemplateInstance all() {
        List<Held> held = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (String service : Letters.SERVICES) {
            try {
                letters.listed(service).forEach(letter -> held.add(new Held(service, letter)));
            } catch (ProblemException e) {
                refusals.add(e.problem().detail());
            }
        }
        held.sort(Comparator.comparing((Held one) -> one.letter().putAsideAt()).reversed());
        return Templates.letters(frames.of(Place.LETTERS, "Dead letters"), held, refusals);
    }

    /** @param refusal as {@link Templates#one} */
    TemplateInstance one(String service, UUID id, @Nullable String refusal) {
        return Templates.one(
                frames.of(Place.LETTERS, "Dead letter"), new Held(service, letters.get(service, id)), refusal);
    }
}
