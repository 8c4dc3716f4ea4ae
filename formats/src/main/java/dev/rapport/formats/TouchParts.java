package dev.rapport.formats;

import dev.rapport.formats.calendar.Calendars;
import dev.rapport.formats.item.Place;
import dev.rapport.formats.item.TouchItem;
import dev.rapport.formats.linkedin.LinkedInMessages;
import dev.rapport.formats.linkedin.LinkedInProfile;
import dev.rapport.formats.mail.MailReader;
import dev.rapport.formats.mail.Mbox;
import dev.rapport.formats.people.LinkedInPeople;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads files that tell what happened with people. */
record TouchParts(Set<String> ownProfiles, Instant now, Consumer<TouchItem> items) implements Exports.Parts {

    @Override
    public Holds holds() {
        return Holds.TOUCHES;
    }

    @Override
    public void read(Format format, Upload file, String name, @Nullable Zip zip) throws IOException, UnknownFormat {
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
            case LINKEDIN ->
                LinkedInMessages.read(
                        file, name, zip == null ? Set.of() : LinkedInProfile.names(zip), ownProfiles, items);
            case LINKEDIN_RECOMMENDATIONS -> LinkedInPeople.recommendations(file, name, profiles(zip), items);
            case LINKEDIN_CONNECTIONS,
                    LINKEDIN_INVITATIONS,
                    LINKEDIN_CONTACTS,
                    VCARD,
                    GOOGLE_CONTACTS,
                    GOOGLE_CONTACTS_BEFORE_2024,
                    ZIP,
                    UNKNOWN -> throw new UnknownFormat(holds().expected());
        }
    }

    /** Whose name is whose profile, as the connections in the same zip tell. */
    private static Map<String, String> profiles(@Nullable Zip zip) throws IOException {
        Map<String, String> profiles = new HashMap<>();
        if (zip != null) {
            for (Zip.Part part : zip.parts()) {
                if (part.format() == Format.LINKEDIN_CONNECTIONS) {
                    profiles.putAll(LinkedInPeople.profiles(part));
                }
            }
        }
        return profiles;
    }
}
