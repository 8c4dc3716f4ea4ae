package dev.rapport.advisor.standing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.advisor.wish.Wishes.Match;
import dev.rapport.advisor.wish.Wishes.Party;
import dev.rapport.advisor.wording.Wording;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the contact should meet.
 *
 * @param contactId of the other, and {@code displayName}
 * @param says who looks for what, and who offers it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Introduction(UUID contactId, @Nullable String displayName, String says) {

    /** Those of the matches that are about this contact. */
    static List<Introduction> of(UUID contactId, List<Match> matches) {
        return matches.stream()
                .filter(match -> match.needs().contactId().equals(contactId)
                        || match.offers().contactId().equals(contactId))
                .map(match -> of(contactId, match))
                .toList();
    }

    private static Introduction of(UUID contactId, Match match) {
        Party needs = match.needs();
        Party offers = match.offers();
        Party other = needs.contactId().equals(contactId) ? offers : needs;
        return new Introduction(
                other.contactId(),
                other.name(),
                "%s looks for \"%s\", %s offers \"%s\": introduce them."
                        .formatted(
                                Wording.sentence(Wording.firstName(needs.name())),
                                needs.text(),
                                Wording.firstName(offers.name()),
                                offers.text()));
    }
}
