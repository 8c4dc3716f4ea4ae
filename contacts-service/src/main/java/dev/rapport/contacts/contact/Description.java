package dev.rapport.contacts.contact;

import java.util.List;
import java.util.stream.Stream;
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

    /** Of one person who was described twice: where only one thing can be said, this one says it. */
    Description and(Description other) {
        return new Description(
                displayName,
                timeZone == null ? other.timeZone : timeZone,
                company == null ? other.company : company,
                title == null ? other.title : title,
                both(tags, other.tags),
                both(needs, other.needs),
                both(offers, other.offers));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Nothing but a name. */
    public static Description named(String displayName) {
        return new Description(displayName, null, null, null, List.of(), List.of(), List.of());
    }
}
