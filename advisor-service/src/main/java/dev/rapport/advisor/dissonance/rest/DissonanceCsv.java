package dev.rapport.advisor.dissonance.rest;

import dev.rapport.advisor.dissonance.Dissonance;
import dev.rapport.advisor.dissonance.Dissonances;
import dev.rapport.advisor.judgement.Place;
import dev.rapport.web.csv.Csv;
import dev.rapport.web.csv.CsvList;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The register of a workspace, newest first, a row a touch. */
final class DissonanceCsv {
    private static final List<String> HEADER = List.of(
            "touchId", "messageId", "contactId", "by", "kind", "sender", "campaign", "occurredAt", "says", "tooLate");

    private DissonanceCsv() {}

    static StreamingOutput of(Dissonances register, Dissonances.Search search) {
        return new CsvList<Dissonance>(
                HEADER,
                last -> register.list(
                        last == null ? search : search.after(new Place(last.occurredAt(), last.touchId()))),
                DissonanceCsv::row);
    }

    private static void row(Csv csv, Dissonance dissonance) throws IOException {
        csv.row(
                dissonance.touchId(),
                dissonance.messageId(),
                dissonance.contact().contactId(),
                dissonance.by().name().toLowerCase(Locale.ROOT),
                dissonance.kind().name().toLowerCase(Locale.ROOT),
                dissonance.sender(),
                dissonance.campaign(),
                dissonance.occurredAt(),
                dissonance.says(),
                dissonance.tooLate());
    }
}
