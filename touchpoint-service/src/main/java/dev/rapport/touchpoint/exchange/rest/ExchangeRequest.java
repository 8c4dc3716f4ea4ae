package dev.rapport.touchpoint.exchange.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.touchpoint.people.rest.ContactRefRequest;
import dev.rapport.touchpoint.people.rest.FindContacts;
import dev.rapport.touchpoint.touch.Draft;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.rest.Limits;
import dev.rapport.touchpoint.touch.rest.SourceRequest;
import dev.rapport.touchpoint.touch.rest.TouchRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as somebody tells of it.
 *
 * @param kind what went from one side to the other; in events it is called {@code value}, for there every touch has a kind
 * @param ledTo the id of the contact that it led to
 * @param occurredAt null is just now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExchangeRequest(
        @NotNull(message = "is needed") @Valid ContactRefRequest contact,
        @NotNull(message = "is needed") Exchange.Value kind,
        @NotNull(message = "is needed") Exchange.Direction direction,

        @Size(max = 65_536, message = "must have 65536 characters at most") @Nullable
        String note,

        @Nullable UUID ledTo,
        @Nullable Instant occurredAt,
        @Valid @Nullable SourceRequest source)
        implements TouchRequest<Exchange> {

    /** The request that would make the exchange as it is. */
    static ExchangeRequest of(Recorded<Exchange> recorded) {
        Exchange exchange = recorded.touch();
        return new ExchangeRequest(
                ContactRefRequest.of(recorded.present().getFirst().given()),
                exchange.value(),
                exchange.direction(),
                exchange.note(),
                exchange.ledTo(),
                exchange.occurredAt(),
                SourceRequest.of(exchange.source()));
    }

    @Override
    public void check(Instant now) {
        Limits.happened("occurredAt", occurredAt, now);
    }

    @Override
    public FindContacts.Found contacts(FindContacts directory) {
        FindContacts.Found with = directory.one("contact", contact.ref("contact"));
        return ledTo == null ? with : with.knowing(directory.id("ledTo", ledTo));
    }

    @Override
    public Draft<Exchange> draft(List<UUID> contactIds, Teller teller) {
        return new Draft<>(
                contactIds,
                SourceRequest.source(source),
                (id, version, before) -> new Exchange(
                        id,
                        version,
                        kind,
                        direction,
                        note,
                        ledTo,
                        teller.time(occurredAt, before),
                        SourceRequest.source(source)));
    }
}
