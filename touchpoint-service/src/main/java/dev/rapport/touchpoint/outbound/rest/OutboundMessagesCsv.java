package dev.rapport.touchpoint.outbound.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.contracts.model.OutboundMessage;
import dev.rapport.touchpoint.outbound.Proposal;
import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.touchpoint.outbound.Status;
import dev.rapport.web.csv.Csv;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All messages of a list, newest first, without their texts: read and written a part at a time, however many there are. */
record OutboundMessagesCsv(
        Proposals proposals,
        String workspace,
        Set<Status> statuses,
        @Nullable String campaign) implements StreamingOutput {
    private static final int AT_A_TIME = 500;
    private static final List<String> HEADER = List.of(
            "id", "status", "why", "contactId", "channel", "address", "campaign", "sender", "proposedAt", "sendAt");

    @Override
    public void write(OutputStream output) throws IOException {
        try (var csv = new Csv(new BufferedWriter(new OutputStreamWriter(output, UTF_8)), HEADER)) {
            List<Proposal> part = after(null);
            while (!part.isEmpty()) {
                for (Proposal message : part) {
                    row(csv, message);
                }
                part = part.size() < AT_A_TIME ? List.of() : after(part.getLast());
            }
        }
    }

    private List<Proposal> after(@Nullable Proposal last) {
        var place = last == null ? null : new Proposals.Place(last.message().proposedAt(), last.id());
        return proposals.search(workspace, new Proposals.Search(statuses, campaign, place, AT_A_TIME));
    }

    private static void row(Csv csv, Proposal proposal) throws IOException {
        OutboundMessage message = proposal.message();
        csv.row(
                message.id(),
                proposal.state().status().text(),
                Why.of(proposal),
                proposal.contactId(),
                message.channel().name().toLowerCase(Locale.ROOT),
                message.address(),
                message.campaign(),
                message.sender(),
                message.proposedAt(),
                message.sendAt());
    }
}
