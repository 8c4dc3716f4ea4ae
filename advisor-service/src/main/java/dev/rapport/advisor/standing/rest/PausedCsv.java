package dev.rapport.advisor.standing.rest;

import dev.rapport.advisor.judgement.Pauses;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.relationship.AutomationPause;
import dev.rapport.web.csv.Csv;
import dev.rapport.web.csv.CsvList;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The exclusion list of a workspace, a row an address. */
final class PausedCsv {
    private static final List<String> HEADER =
            List.of("contactId", "displayName", "channel", "address", "until", "because");

    private PausedCsv() {}

    static StreamingOutput of(Relationships relationships, String workspace, Policy policy, Instant now) {
        return new CsvList<Relationship>(
                HEADER,
                last -> relationships.paused(workspace, now, last == null ? null : last.contactId(), CsvList.AT_A_TIME),
                (csv, relationship) -> rows(csv, relationship, policy, now));
    }

    private static void rows(Csv csv, Relationship relationship, Policy policy, Instant now) throws IOException {
        AutomationPause pause = Pauses.of(relationship, policy, now);
        if (pause == null) {
            return;
        }
        List<Identity> identities = relationship.contact().identities();
        for (Identity identity : identities) {
            if (pause.channels().stream().anyMatch(channel -> channel.identityChannel() == identity.channel())) {
                row(csv, relationship, pause, identity);
            }
        }
        if (identities.isEmpty()) {
            row(csv, relationship, pause, null);
        }
    }

    private static void row(Csv csv, Relationship relationship, AutomationPause pause, @Nullable Identity identity)
            throws IOException {
        csv.row(
                relationship.contactId(),
                relationship.contact().displayName(),
                identity == null ? null : identity.channel().name().toLowerCase(Locale.ROOT),
                identity == null ? null : identity.address(),
                pause.until(),
                String.join(" ", pause.because()));
    }
}
