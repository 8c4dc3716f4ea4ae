package dev.rapport.formats;

import dev.rapport.formats.calendar.Calendars;
import dev.rapport.formats.linkedin.LinkedInMessages;
import dev.rapport.formats.linkedin.LinkedInProfile;
import dev.rapport.formats.mail.MailReader;
import dev.rapport.formats.mail.Mbox;
import dev.rapport.formats.people.GoogleContacts;
import dev.rapport.formats.people.LinkedInPeople;
import dev.rapport.formats.people.VCards;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads an export, whatever it is: a file, or a zip of which every part is read that is known. */
public final class Exports {
    private final Holds wanted;
    private final Set<String> ownProfiles;
    private final Instant now;
    private final Consumer<Item> items;

    private Exports(Holds wanted, Set<String> ownProfiles, Instant now, Consumer<Item> items) {
        this.wanted = wanted;
        this.ownProfiles = ownProfiles;
        this.now = now;
        this.items = items;
    }

    /**
     * Hands out the touches that the file tells of, in an order that is the same each time.
     *
     * @param ownProfiles the team's profiles on LinkedIn
     * @param now for repetitions without an end
     * @return what was found, as {@code mbox} or {@code zip: ics, linkedin}
     * @throws UnknownFormat when nothing in it is known here
     */
    public static String read(Upload file, Set<String> ownProfiles, Instant now, Consumer<Item> items)
            throws IOException, UnknownFormat {
        return new Exports(Holds.TOUCHES, ownProfiles, now, items).file(file);
    }

    /**
     * Hands out the people that the file tells of, as above.
     *
     * @return what was found, as {@code vcard} or {@code zip: linkedin connections}
     */
    public static String people(Upload file, Consumer<Item> items) throws IOException, UnknownFormat {
        return new Exports(Holds.PEOPLE, Set.of(), Instant.EPOCH, items).file(file);
    }

    private String file(Upload file) throws IOException, UnknownFormat {
        Format format;
        try (InputStream in = file.open()) {
            format = Format.of(in);
        }
        if (format == Format.ZIP) {
            return zip(new Zip(file));
        }
        if (format.holds() != wanted) {
            throw new UnknownFormat(
                    format.holds() == null
                            ? "The file is none that is known here. " + wanted.expected()
                            : format.holds().elsewhere());
        }
        part(format, file, "", Known.NOTHING);
        return format.text();
    }

    private String zip(Zip zip) throws IOException, UnknownFormat {
        Set<String> found = new LinkedHashSet<>();
        Known known = wanted == Holds.TOUCHES ? known(zip) : Known.NOTHING;
        for (Zip.Part part : zip.parts()) {
            if (part.format().holds() == wanted) {
                part(part.format(), part, part.name(), known);
                found.add(part.format().text());
            }
        }
        if (found.isEmpty()) {
            throw new UnknownFormat("None of the files in the zip is known here. " + wanted.expected());
        }
        return "zip: " + String.join(", ", found);
    }

    /**
     * What the other parts of a LinkedIn export tell.
     *
     * @param ownerNames what its owner is called
     * @param profiles whose name is whose profile
     */
    private record Known(Set<String> ownerNames, Map<String, String> profiles) {
        static final Known NOTHING = new Known(Set.of(), Map.of());
    }

    private static Known known(Zip zip) throws IOException {
        Map<String, String> profiles = new HashMap<>();
        boolean linkedIn = false;
        for (Zip.Part part : zip.parts()) {
            linkedIn |= part.format() == Format.LINKEDIN;
            if (part.format() == Format.LINKEDIN_CONNECTIONS) {
                profiles.putAll(LinkedInPeople.profiles(part));
            }
        }
        return new Known(linkedIn ? LinkedInProfile.names(zip) : Set.of(), profiles);
    }

    private void part(Format format, Upload file, String name, Known known) throws IOException, UnknownFormat {
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
            case LINKEDIN -> LinkedInMessages.read(file, name, known.ownerNames(), ownProfiles, items);
            case LINKEDIN_RECOMMENDATIONS -> LinkedInPeople.recommendations(file, name, known.profiles(), items);
            case LINKEDIN_CONNECTIONS -> LinkedInPeople.connections(file, name, items);
            case LINKEDIN_INVITATIONS -> LinkedInPeople.invitations(file, name, items);
            case LINKEDIN_CONTACTS -> LinkedInPeople.addressBook(file, name, items);
            case VCARD -> VCards.read(file, name, items);
            case GOOGLE_CONTACTS -> GoogleContacts.read(file, name, GoogleContacts.TODAY, items);
            case GOOGLE_CONTACTS_BEFORE_2024 -> GoogleContacts.read(file, name, GoogleContacts.BEFORE, items);
            case ZIP, UNKNOWN -> throw new UnknownFormat(wanted.expected());
        }
    }
}
