package dev.rapport.touchpoint.exchange.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.Source;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.rest.ContactNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An exchange as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExchangeView(
        UUID id,
        int version,
        List<ContactNumber> contacts,
        Exchange.Value kind,
        Exchange.Direction direction,
        @Nullable String note,
        @Nullable UUID ledTo,
        Instant occurredAt,
        @Nullable Source source) {

    static ExchangeView of(Recorded<Exchange> recorded) {
        Exchange exchange = recorded.touch();
        return new ExchangeView(
                exchange.id(),
                exchange.version(),
                ContactNumber.of(recorded),
                exchange.value(),
                exchange.direction(),
                exchange.note(),
                exchange.ledTo(),
                exchange.occurredAt(),
                exchange.source());
    }
}
