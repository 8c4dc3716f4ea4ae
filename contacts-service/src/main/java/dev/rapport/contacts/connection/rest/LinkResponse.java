package dev.rapport.contacts.connection.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contacts.connection.Link;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The link to a contact on a channel.
 *
 * @param account which of us is linked; left out where nobody said
 * @param since when it came to stand as it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkResponse(
        Channel channel,
        @Nullable String account,
        Connection.Status status,
        boolean connected,
        Instant since,
        List<Step> steps) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            UUID id,
            Side initiatedBy,
            Connection.Status status,
            @Nullable String note,
            Instant occurredAt) {
        static Step of(Connection step) {
            return new Step(step.id(), step.initiatedBy(), step.status(), step.note(), step.occurredAt());
        }
    }

    static LinkResponse of(Link link) {
        return new LinkResponse(
                link.channel(),
                link.account(),
                link.status(),
                link.connects(),
                link.steps().getLast().occurredAt(),
                link.steps().stream().map(Step::of).toList());
    }
}
