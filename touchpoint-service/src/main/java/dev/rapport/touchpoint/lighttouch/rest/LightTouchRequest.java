package dev.rapport.touchpoint.lighttouch.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.LightTouch;
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
 * A light touch as somebody tells of it.
 *
 * @param content title or address of what was shared
 * @param occurredAt null is just now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LightTouchRequest(
        @NotNull(message = "is needed") @Valid ContactRefRequest contact,
        @NotNull(message = "is needed") Channel channel,
        @NotNull(message = "is needed") Side by,
        @NotNull(message = "is needed") LightTouch.Act act,

        @Size(max = 2_000, message = "must have 2000 characters at most") @Nullable
        String content,

        @Nullable Instant occurredAt,
        @Valid @Nullable SourceRequest source)
        implements TouchRequest<LightTouch> {

    /** The request that would make the touch as it is. */
    static LightTouchRequest of(Recorded<LightTouch> recorded) {
        LightTouch touch = recorded.touch();
        return new LightTouchRequest(
                ContactRefRequest.of(recorded.present().getFirst().given()),
                touch.channel(),
                touch.by(),
                touch.act(),
                touch.content(),
                touch.occurredAt(),
                SourceRequest.of(touch.source()));
    }

    @Override
    public void check(Instant now) {
        Limits.happened("occurredAt", occurredAt, now);
    }

    @Override
    public FindContacts.Found contacts(FindContacts directory) {
        return directory.one("contact", contact.ref("contact"));
    }

    @Override
    public Draft<LightTouch> draft(List<UUID> contactIds, Teller teller) {
        return new Draft<>(
                contactIds,
                SourceRequest.source(source),
                (id, version, before) -> new LightTouch(
                        id,
                        version,
                        channel,
                        by,
                        act,
                        content,
                        teller.time(occurredAt, before),
                        SourceRequest.source(source)));
    }
}
