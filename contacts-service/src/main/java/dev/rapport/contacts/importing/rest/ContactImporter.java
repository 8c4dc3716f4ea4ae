package dev.rapport.contacts.importing.rest;

import dev.rapport.contacts.importing.ImportedPeople;
import dev.rapport.contacts.importing.TakePeople;
import dev.rapport.formats.Exports;
import dev.rapport.formats.UnknownFormat;
import dev.rapport.formats.Upload;
import dev.rapport.formats.item.PersonItem;
import dev.rapport.formats.item.Place;
import dev.rapport.messaging.Worker;
import dev.rapport.web.importing.ImportJob;
import dev.rapport.web.importing.ImportedFile;
import dev.rapport.web.importing.Importer;
import dev.rapport.web.importing.Rejection;
import dev.rapport.web.importing.Taken;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads address books and exports, and hands the people in them on. */
@Singleton
class ContactImporter implements Importer<PersonItem> {
    private static final int WEIGHT = 500;

    private final TakePeople taking;
    private final ImportedPeople people;

    ContactImporter(TakePeople taking, @Worker ImportedPeople people) {
        this.taking = taking;
        this.people = people;
    }

    @Override
    public String read(ImportJob job, ImportedFile file, Consumer<PersonItem> items) throws IOException, CannotRead {
        try {
            return Exports.people(Upload.of(job.fileName(), file.size(), file::open), items);
        } catch (UnknownFormat e) {
            throw new CannotRead(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public int weight(PersonItem item) {
        return WEIGHT;
    }

    @Override
    public Supplier<Taken> prepare(ImportJob job, List<PersonItem> items) {
        return () -> {
            try {
                return told(items, taking.take(job.workspace(), items));
            } catch (ImportedPeople.Overtaken e) {
                throw new NotNow(String.valueOf(e.getMessage()));
            }
        };
    }

    private static Taken told(List<PersonItem> items, TakePeople.Taken taken) {
        List<Rejection> rejected = taken.rejected().entrySet().stream()
                .map(one -> rejection(items.get(one.getKey()).place(), one.getValue()))
                .toList();
        return new Taken(taken.accepted(), taken.known(), rejected, taken.registered());
    }

    private static Rejection rejection(Place place, String reason) {
        return new Rejection(place.part(), place.line(), reason);
    }

    @Override
    public void undo(String workspace, List<UUID> added) {
        people.unlist(workspace, added);
    }
}
