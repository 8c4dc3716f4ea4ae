package dev.rapport.touchpoint.outbound.rest;

import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.outbound.life.Status;
import dev.rapport.web.csv.Csv;
import dev.rapport.web.csv.CsvList;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All messages of a list, newest first, without their texts. */
final class OutboundMessagesCsv {
    private static final List<String> HEADER = List.of(
            "id", "status", "why", "contactId", "channel", "address", "campaign", "sender", "proposedAt", "sendAt");

    private OutboundMessagesCsv() {}

    static StreamingOutput of(Proposals proposals, String workspace, Set<Status> statuses, @Nullable String campaign) {
        return new CsvList<Proposal>(
                HEADER,
                last -> proposals.search(
                        workspace, new Proposals.Search(statuses, campaign, place(last), CsvList.AT_A_TIME)),
                OutboundMessagesCsv::row);
    }

    private static Proposals.@Nullable Place place(@Nullable Proposal last) {
        return last == null ? null : new Proposals.Place(last.message().proposedAt(), last.id());
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
