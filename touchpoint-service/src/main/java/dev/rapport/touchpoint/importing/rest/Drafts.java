package dev.rapport.touchpoint.importing.rest;

import dev.rapport.contracts.touch.Exchange;
import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Message;
import dev.rapport.touchpoint.importing.Told.ToldExchange;
import dev.rapport.touchpoint.importing.Told.ToldMeeting;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import dev.rapport.touchpoint.touch.Draft;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Touches as they are written down. Of one that is known, what people have said since is left as it is. */
final class Drafts {
    private Drafts() {}

    /** A message that was sent does not change. */
    static Draft<Message> of(ToldMessage told, List<UUID> contacts) {
        return new Draft<>(
                contacts, told.source(), (id, version, before) -> before != null ? before : told.message(id, version));
    }

    /** Nor does a recommendation. */
    static Draft<Exchange> of(ToldExchange told, List<UUID> contacts) {
        return new Draft<>(
                contacts, told.source(), (id, version, before) -> before != null ? before : told.exchange(id, version));
    }

    static Draft<Meeting> of(ToldMeeting told, List<UUID> contacts) {
        return new Draft<>(
                contacts,
                told.source(),
                (id, version, before) -> new Meeting(
                        id,
                        version,
                        contacts,
                        told.members(),
                        before == null ? told.mode() : before.mode(),
                        status(told, before),
                        before == null ? null : before.missedBy(),
                        told.startsAt(),
                        told.endsAt(),
                        told.title(),
                        before == null ? null : before.notes(),
                        told.source()));
    }

    /** Whoever says that it was missed knows better than a calendar. */
    private static Meeting.Status status(ToldMeeting told, @Nullable Meeting before) {
        if (before == null) {
            return told.status();
        }
        boolean said = before.status() == Meeting.Status.NO_SHOW
                || before.status() == Meeting.Status.HELD && told.status() == Meeting.Status.SCHEDULED;
        return said ? before.status() : told.status();
    }
}
