package dev.rapport.touchpoint.lighttouch.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.LightTouch;
import dev.rapport.contracts.touch.Source;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.rest.ContactNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A light touch as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LightTouchView(
        UUID id,
        int version,
        List<ContactNumber> contacts,
        Channel channel,
        Side by,
        LightTouch.Act act,
        @Nullable String content,
        Instant occurredAt,
        @Nullable Source source) {

    static LightTouchView of(Recorded<LightTouch> recorded) {
        LightTouch touch = recorded.touch();
        return new LightTouchView(
                touch.id(),
                touch.version(),
                ContactNumber.of(recorded),
                touch.channel(),
                touch.by(),
                touch.act(),
                touch.content(),
                touch.occurredAt(),
                touch.source());
    }
}
