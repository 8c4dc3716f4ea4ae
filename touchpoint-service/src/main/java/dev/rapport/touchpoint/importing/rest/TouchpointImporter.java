package dev.rapport.touchpoint.importing.rest;

import static dev.rapport.touchpoint.exchange.ExchangeFamily.EXCHANGES;
import static dev.rapport.touchpoint.meeting.MeetingFamily.MEETINGS;
import static dev.rapport.touchpoint.message.MessageFamily.MESSAGES;

import dev.rapport.formats.Exports;
import dev.rapport.formats.UnknownFormat;
import dev.rapport.formats.Upload;
import dev.rapport.formats.item.CalendarEvent;
import dev.rapport.formats.item.LinkedInMessage;
import dev.rapport.formats.item.Mail;
import dev.rapport.formats.item.Recommendation;
import dev.rapport.formats.item.TouchItem;
import dev.rapport.formats.item.Unreadable;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.importing.We;
import dev.rapport.touchpoint.people.rest.DelegatedContacts;
import dev.rapport.touchpoint.touch.RecordTouches;
import dev.rapport.web.importing.ImportJob;
import dev.rapport.web.importing.ImportedFile;
import dev.rapport.web.importing.Importer;
import dev.rapport.web.importing.Taken;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads exports, and hands their items on as touches. */
@Singleton
class TouchpointImporter implements Importer<TouchpointImporter.Entry> {
    private final DelegatedContacts contacts;
    private final TakeTouches taking;
    private final RecordTouches touches;

    TouchpointImporter(DelegatedContacts contacts, TakeTouches taking, @Worker RecordTouches touches) {
        this.contacts = contacts;
        this.taking = taking;
        this.touches = touches;
    }

    /** An item, and who "we" are in its file. */
    record Entry(TouchItem item, We we) {}

    @Override
    public String read(ImportJob job, ImportedFile file, Consumer<Entry> items) throws IOException, CannotRead {
        Upload upload = Upload.of(job.fileName(), file.size(), file::open);
        We we = we(job);
        try {
            MailOwners owners = new MailOwners(upload, we);
            return Exports.read(
                    upload, we.profiles(), job.createdAt(), item -> items.accept(new Entry(item, owners.of(item))));
        } catch (UnknownFormat | MailOwners.Unknown e) {
            throw new CannotRead(String.valueOf(e.getMessage()));
        }
    }

    private We we(ImportJob job) {
        try {
            DelegatedContacts.Team team = contacts.team(job.workspace());
            return We.of(team.ownDomains(), team.members());
        } catch (DelegatedContacts.Away e) {
            throw new NotNow(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public int weight(Entry entry) {
        return switch (entry.item()) {
            case Mail mail -> 500 + mail.body().length();
            case LinkedInMessage message -> 500 + message.body().length();
            case CalendarEvent event -> 500 * (1 + event.occurrences().size());
            case Recommendation recommendation ->
                500 + (recommendation.text() == null ? 0 : recommendation.text().length());
            case Unreadable ignored -> 100;
        };
    }

    @Override
    public Supplier<Taken> prepare(ImportJob job, List<Entry> items) {
        try {
            Supplier<Taken> effect = taking.prepare(job.workspace(), job.createdAt(), items);
            return () -> unlessMeanwhile(effect);
        } catch (DelegatedContacts.Away e) {
            throw new NotNow(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void undo(String workspace, List<UUID> added) {
        unlessMeanwhile(() -> {
            touches.remove(workspace, MESSAGES, added);
            touches.remove(workspace, MEETINGS, added);
            touches.remove(workspace, EXCHANGES, added);
            return added;
        });
    }

    private static <T> T unlessMeanwhile(Supplier<T> effect) {
        try {
            return effect.get();
        } catch (RecordTouches.Meanwhile e) {
            throw new NotNow(String.valueOf(e.getMessage()));
        }
    }
}
