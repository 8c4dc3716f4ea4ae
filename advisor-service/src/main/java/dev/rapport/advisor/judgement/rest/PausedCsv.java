package dev.rapport.advisor.judgement.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.advisor.judgement.Pauses;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.relationship.Relationships;
import dev.rapport.contracts.model.AutomationPause;
import dev.rapport.contracts.model.Identity;
import dev.rapport.web.csv.Csv;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The exclusion list of a workspace, a row an address: read and written a part at a time, however many there are. */
record PausedCsv(Relationships relationships, String workspace, Instant now) implements StreamingOutput {
    private static final int AT_A_TIME = 500;
    private static final List<String> HEADER =
            List.of("contactId", "displayName", "channel", "address", "until", "because");

    @Override
    public void write(OutputStream output) throws IOException {
        try (var csv = new Csv(new BufferedWriter(new OutputStreamWriter(output, UTF_8)), HEADER)) {
            List<Relationship> part = after(null);
            while (!part.isEmpty()) {
                for (Relationship relationship : part) {
                    rows(csv, relationship);
                }
                part = part.size() < AT_A_TIME
                        ? List.of()
                        : after(part.getLast().contactId());
            }
        }
    }

    private List<Relationship> after(@Nullable UUID last) {
        return relationships.paused(workspace, now, last, AT_A_TIME);
    }

    private void rows(Csv csv, Relationship relationship) throws IOException {
        AutomationPause pause = Pauses.of(relationship, Policy.DEFAULT, now);
        if (pause == null) {
            return;
        }
        List<Identity> identities = relationship.contact().identities();
        for (Identity identity : identities) {
            row(csv, relationship, pause, identity);
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
