package dev.rapport.formats;

import dev.rapport.formats.calendar.Calendars;
import dev.rapport.formats.linkedin.LinkedInMessages;
import dev.rapport.formats.linkedin.LinkedInProfile;
import dev.rapport.formats.mail.MailReader;
import dev.rapport.formats.mail.Mbox;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Reads an export, whatever it is: a file, or a zip of which every part is read that is known. */
public final class Exports {
    private static final String EXPECTED = "Expected is a mailbox (mbox), a mail (EML), a calendar (ICS), LinkedIn's"
            + " messages.csv, or a zip that holds such files.";

    private final Set<String> ownProfiles;
    private final Instant now;
    private final Consumer<Item> items;

    private Exports(Set<String> ownProfiles, Instant now, Consumer<Item> items) {
        this.ownProfiles = ownProfiles;
        this.now = now;
        this.items = items;
    }

    /**
     * Hands out what the file tells of, in an order that is the same each time.
     *
     * @param ownProfiles the team's profiles on LinkedIn
     * @param now for repetitions without an end
     * @return what was found, as {@code mbox} or {@code zip: ics, linkedin}
     * @throws UnknownFormat when nothing in it is known here
     */
    public static String read(Upload file, Set<String> ownProfiles, Instant now, Consumer<Item> items)
            throws IOException, UnknownFormat {
        Exports exports = new Exports(ownProfiles, now, items);
        Format format;
        try (InputStream in = file.open()) {
            format = Format.of(in);
        }
        if (format != Format.ZIP) {
            exports.part(format, file, "", Set.of());
            return format.text();
        }
        return exports.zip(new Zip(file));
    }

    private String zip(Zip zip) throws IOException, UnknownFormat {
        Set<String> found = new LinkedHashSet<>();
        for (Zip.Part part : zip.parts()) {
            if (part.format() != Format.UNKNOWN) {
                Set<String> names = part.format() == Format.LINKEDIN ? LinkedInProfile.names(zip) : Set.of();
                part(part.format(), part, part.name(), names);
                found.add(part.format().text());
            }
        }
        if (found.isEmpty()) {
            throw new UnknownFormat("None of the files in the zip is known here. " + EXPECTED);
        }
        return "zip: " + String.join(", ", found);
    }

    private void part(Format format, Upload file, String name, Set<String> ownerNames)
            throws IOException, UnknownFormat {
        switch (format) {
            case MBOX -> {
                try (InputStream in = Format.withoutMark(file.open())) {
                    Mbox.split(
                            in,
                            (line, postmark, mail) ->
                                    items.accept(MailReader.read(new Place(name, line), postmark, mail)));
                }
            }
            case EML -> {
                try (InputStream in = Format.withoutMark(file.open())) {
                    items.accept(MailReader.read(new Place(name, 1), "", in));
                }
            }
            case ICS -> Calendars.read(file, name, now, items);
            case LINKEDIN -> LinkedInMessages.read(file, name, ownerNames, ownProfiles, items);
            case ZIP, UNKNOWN -> throw new UnknownFormat("The file is none that is known here. " + EXPECTED);
        }
    }
}
