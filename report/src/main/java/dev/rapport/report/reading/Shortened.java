package dev.rapport.report.reading;

import dev.rapport.contracts.touch.Message.Direction;
import dev.rapport.formats.Text;
import dev.rapport.touchpoint.importing.Told;
import dev.rapport.touchpoint.importing.Told.ToldExchange;
import dev.rapport.touchpoint.importing.Told.ToldMeeting;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import java.util.List;

/** Touches without what the report does not look at, so that many years of mail find room in memory. */
final class Shortened {
    private static final int LOOKED_AT = 4_000;

    private Shortened() {}

    static Told of(Told touch) {
        return switch (touch) {
            case ToldMeeting meeting -> meeting;
            case ToldExchange exchange -> exchange;
            case ToldMessage message -> shortened(message);
        };
    }

    private static ToldMessage shortened(ToldMessage message) {
        boolean theirMachine = message.automated() && message.direction() == Direction.INBOUND;
        return new ToldMessage(
                message.source(),
                message.contact(),
                message.channel(),
                message.direction(),
                message.automated(),
                message.subject(),
                theirMachine ? "" : Text.kept(message.body(), LOOKED_AT),
                message.thread(),
                message.inReplyTo(),
                List.of(),
                message.occurredAt(),
                null);
    }
}
