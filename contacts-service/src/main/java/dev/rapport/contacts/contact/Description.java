package dev.rapport.contacts.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a contact.
 *
 * @param timeZone an IANA zone name, or null when not known
 * @param company where the person works
 * @param title what the person is there
 * @param needs what the person looks for
 * @param offers what the person has to give
 */
public record Description(
        String displayName,
        @Nullable String timeZone,
        @Nullable String company,
        @Nullable String title,
        List<String> tags,
        List<String> needs,
        List<String> offers) {

    /** Nothing but a name. */
    public static Description named(String displayName) {
        return new Description(displayName, null, null, null, List.of(), List.of(), List.of());
    }
}
