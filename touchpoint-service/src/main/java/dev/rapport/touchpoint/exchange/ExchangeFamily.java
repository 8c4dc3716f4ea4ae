package dev.rapport.touchpoint.exchange;

import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchEvent.ExchangeGiven;
import dev.rapport.contracts.TouchEvent.ExchangeReceived;
import dev.rapport.contracts.TouchEvent.TouchCorrected;
import dev.rapport.contracts.touch.Exchange;
import dev.rapport.touchpoint.touch.TouchFamily;
import dev.rapport.touchpoint.touch.TouchKind;
import java.util.UUID;

/** Which event says which change of an exchange. */
public final class ExchangeFamily implements TouchFamily<Exchange> {
    public static final ExchangeFamily EXCHANGES = new ExchangeFamily();

    private ExchangeFamily() {}

    @Override
    public TouchKind kind() {
        return TouchKind.EXCHANGE;
    }

    @Override
    public Class<Exchange> type() {
        return Exchange.class;
    }

    @Override
    public Exchange atVersion(Exchange exchange, int version) {
        return new Exchange(
                exchange.id(),
                version,
                exchange.value(),
                exchange.direction(),
                exchange.note(),
                exchange.ledTo(),
                exchange.occurredAt(),
                exchange.source());
    }

    @Override
    public TouchEvent added(UUID contactId, Exchange exchange) {
        return switch (exchange.direction()) {
            case GIVEN -> new ExchangeGiven(contactId, exchange);
            case RECEIVED -> new ExchangeReceived(contactId, exchange);
        };
    }

    @Override
    public TouchEvent changed(UUID contactId, Exchange before, Exchange after) {
        return new TouchCorrected(contactId, after);
    }
}
