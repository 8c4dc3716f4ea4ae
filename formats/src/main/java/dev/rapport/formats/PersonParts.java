package dev.rapport.formats;

import dev.rapport.formats.item.PersonItem;
import dev.rapport.formats.people.GoogleContacts;
import dev.rapport.formats.people.LinkedInPeople;
import dev.rapport.formats.people.VCards;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads files that tell of people. */
record PersonParts(Consumer<PersonItem> items) implements Exports.Parts {

    @Override
    public Holds holds() {
        return Holds.PEOPLE;
    }

    @Override
    public void read(Format format, Upload file, String name, @Nullable Zip zip) throws IOException, UnknownFormat {
        switch (format) {
            case LINKEDIN_CONNECTIONS -> LinkedInPeople.connections(file, name, items);
            case LINKEDIN_INVITATIONS -> LinkedInPeople.invitations(file, name, items);
            case LINKEDIN_CONTACTS -> LinkedInPeople.addressBook(file, name, items);
            case VCARD -> VCards.read(file, name, items);
            case GOOGLE_CONTACTS -> GoogleContacts.read(file, name, GoogleContacts.TODAY, items);
            case GOOGLE_CONTACTS_BEFORE_2024 -> GoogleContacts.read(file, name, GoogleContacts.BEFORE, items);
            case MBOX, EML, ICS, LINKEDIN, LINKEDIN_RECOMMENDATIONS, ZIP, UNKNOWN ->
                throw new UnknownFormat(holds().expected());
        }
    }
}
