package dev.rapport.touchpoint.batch.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.touchpoint.proposal.rest.OutboundMessageRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Messages that ask to be sent.
 *
 * @param messages read one by one, so that one that cannot be read keeps none of the others back
 */
record BatchRequest(
        @Schema(implementation = OutboundMessageRequest[].class)
        @NotNull(message = "is needed")
        @Size(min = 1, max = 1_000, message = "must have 1 to 1,000 items")
        List<JsonNode> messages) {}
