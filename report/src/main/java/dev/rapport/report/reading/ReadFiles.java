package dev.rapport.report.reading;

import dev.rapport.formats.Exports;
import dev.rapport.formats.UnknownFormat;
import dev.rapport.formats.item.CalendarEvent;
import dev.rapport.formats.item.LinkedInMessage;
import dev.rapport.formats.item.Mail;
import dev.rapport.formats.item.Recommendation;
import dev.rapport.formats.item.TouchItem;
import dev.rapport.formats.item.Unreadable;
import dev.rapport.touchpoint.importing.CalendarTouches;
import dev.rapport.touchpoint.importing.LinkedInTouches;
import dev.rapport.touchpoint.importing.MailTouches;
import dev.rapport.touchpoint.importing.RecommendationTouches;
import dev.rapport.touchpoint.importing.Understood;
import dev.rapport.touchpoint.importing.We;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads files into people: a look ahead finds out whose they are, where nobody says so. */
public final class ReadFiles {
    /** So many mails tell whose they are. */
    private static final int ENOUGH = 2_000;

    private static final int BETWEEN_WORDS = 10_000;

    private final Options options;
    private final Instant now;
    private final Consumer<String> progress;
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private long items;
    private long touches;

    /** @param progress is told a sentence now and then */
    public ReadFiles(Options options, Instant now, Consumer<String> progress) {
        this.options = options;
        this.now = now;
        this.progress = progress;
    }

    /** @param leftOut why, and how often; @param me the addresses that are taken for the reader's own */
    public record Read(People people, long items, long touches, Map<String, Integer> leftOut, Set<String> me) {}

    public Read read() {
        Set<String> profiles = me(address -> !address.contains("@"));
        Set<String> own = me(address -> address.contains("@"));
        Set<String> addresses = own.isEmpty() ? look(profiles) : own;
        We we = We.of(List.of(), List.of()).with(addresses);
        People people = new People();
        for (Path file : options.files()) {
            each(file, profiles, item -> take(item, we, people));
        }
        return new Read(people, items, touches, Map.copyOf(leftOut), addresses);
    }

    private Set<String> me(Predicate<String> wanted) {
        return options.me().stream().filter(wanted).collect(Collectors.toSet());
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Set<String> look(Set<String> profiles) {
        Owner owner = new Owner();
        for (Path file : options.files()) {
            int before = owner.mails();
            try {
                each(file, profiles, item -> {
                    owner.saw(item);
                    if (owner.mails() - before >= ENOUGH) {
                        throw new Enough();
                    }
                });
            } catch (Enough e) {
                // What was seen tells.
            }
        }
        Set<String> addresses = owner.addresses();
        if (addresses.isEmpty() && owner.needed()) {
            throw new Fault("the files do not tell which of their addresses is yours; say it with --me ADDRESS");
        }
        return addresses;
    }

    private void each(Path file, Set<String> profiles, Consumer<TouchItem> taken) {
        try {
            Exports.read(FileUpload.of(file), profiles, now, taken);
        } catch (UnknownFormat e) {
            throw new Fault(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new Fault(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    private void take(TouchItem item, We we, People people) {
        items++;
        if (items % BETWEEN_WORDS == 0) {
            progress.accept("%,d items read".formatted(items));
        }
        Understood understood = switch (item) {
            case Mail mail -> MailTouches.of(mail, we, now);
            case CalendarEvent event -> CalendarTouches.of(event, we, now);
            case LinkedInMessage message -> LinkedInTouches.of(message, now);
            case Recommendation recommendation -> RecommendationTouches.of(recommendation, now);
            case Unreadable unreadable -> new Understood.LeftOut(unreadable.reason());
        };
        switch (understood) {
            case Understood.LeftOut(var reason) -> leftOut.merge(reason, 1, Integer::sum);
            case Understood.Touches(var told) -> {
                touches += told.size();
                told.forEach(touch -> people.add(Shortened.of(touch)));
            }
        }
    }
}
