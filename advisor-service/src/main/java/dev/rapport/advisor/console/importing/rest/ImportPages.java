package dev.rapport.advisor.console.importing.rest;

import dev.rapport.advisor.console.Frame.Place;
import dev.rapport.advisor.console.neighbour.rest.Door;
import dev.rapport.advisor.console.neighbour.rest.ImportClient.Job;
import dev.rapport.advisor.console.neighbour.rest.ImportClient.Rejections;
import dev.rapport.advisor.console.neighbour.rest.Imports;
import dev.rapport.advisor.console.rest.Frames;
import dev.rapport.messaging.Ids;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the pages of imports together. While one of the services is away, the other's are shown. */
@RequestScoped
class ImportPages {
    private static final int SHOWN = 10;

    private final Imports imports;
    private final Frames frames;
    private final Ids ids;

    ImportPages(Imports imports, Frames frames, Ids ids) {
        this.imports = imports;
        this.frames = frames;
        this.ids = ids;
    }

    /** @param refused why nothing was done */
    TemplateInstance all(List<String> refused) {
        List<Line> lines = new ArrayList<>();
        List<String> refusals = new ArrayList<>(refused);
        for (Door door : Door.values()) {
            try {
                imports.ask(door, (client, authorization) -> client.list(authorization, door.imports(), SHOWN))
                        .items()
                        .forEach(job -> lines.add(new Line(door, job)));
            } catch (ProblemException e) {
                refusals.add(e.problem().detail());
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.job().createdAt()).reversed());
        return Templates.imports(
                frames.of(Place.IMPORTS, "Imports"),
                lines,
                lines.stream().map(Line::job).anyMatch(Job::isUnderWay),
                refusals.stream().distinct().toList(),
                ids.next());
    }

    TemplateInstance one(Door door, UUID id, @Nullable String cursor) {
        Job job = imports.ask(door, (client, authorization) -> client.get(authorization, door.imports(), id));
        Rejections rejected = imports.ask(
                door, (client, authorization) -> client.rejected(authorization, door.imports(), id, cursor));
        return Templates.one(frames.of(Place.IMPORTS, "Import: " + job.fileName()), new Line(door, job), rejected);
    }
}
