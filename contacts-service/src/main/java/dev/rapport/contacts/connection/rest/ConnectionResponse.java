package dev.rapport.contacts.connection.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contacts.connection.RecordConnection.Outcome.Recorded;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
record ConnectionResponse(
        UUID id,
        UUID contactId,
        Channel channel,
        Side initiatedBy,
        Connection.Status status,
        @Nullable String note,
        Instant occurredAt,
        @Nullable String account) {

    static ConnectionResponse of(Recorded recorded) {
        Connection connection = recorded.connection();
        return new ConnectionResponse(
                connection.id(),
                recorded.contactId(),
                connection.channel(),
                connection.initiatedBy(),
                connection.status(),
                connection.note(),
                connection.occurredAt(),
                connection.account());
    }
}
