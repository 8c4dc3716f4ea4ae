package dev.rapport.touchpoint.subscription.rest;

import static dev.rapport.touchpoint.meeting.MeetingFamily.MEETINGS;

import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Source;
import dev.rapport.formats.UnknownFormat;
import dev.rapport.formats.Upload;
import dev.rapport.formats.calendar.Calendars;
import dev.rapport.formats.item.CalendarEvent;
import dev.rapport.formats.item.TouchItem;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.importing.CalendarTouches;
import dev.rapport.touchpoint.importing.Told;
import dev.rapport.touchpoint.importing.Told.ToldMeeting;
import dev.rapport.touchpoint.importing.Understood;
import dev.rapport.touchpoint.importing.We;
import dev.rapport.touchpoint.importing.rest.TakeTouches;
import dev.rapport.touchpoint.people.rest.DelegatedContacts;
import dev.rapport.touchpoint.subscription.CalendarSubscription;
import dev.rapport.touchpoint.subscription.CalendarSubscriptions;
import dev.rapport.touchpoint.subscription.Changes;
import dev.rapport.touchpoint.touch.RecordTouches;
import dev.rapport.touchpoint.touch.Recorded;
import dev.rapport.touchpoint.touch.TouchKind;
import dev.rapport.touchpoint.touch.Touches;
import dev.rapport.web.importing.Taken;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Makes meetings of a calendar's events: those that are new or read otherwise are told, those that were called off are removed. */
@Singleton
class ReadCalendar {
    private static final Logger LOG = Logger.getLogger(ReadCalendar.class);
    private static final int AT_ONCE = 500;

    private final CalendarSubscriptions subscriptions;
    private final DelegatedContacts contacts;
    private final TakeTouches taking;
    private final Touches touches;
    private final RecordTouches recording;
    private final Clock clock;

    ReadCalendar(
            @Worker CalendarSubscriptions subscriptions,
            DelegatedContacts contacts,
            TakeTouches taking,
            @Worker Touches touches,
            @Worker RecordTouches recording,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.contacts = contacts;
        this.taking = taking;
        this.touches = touches;
        this.recording = recording;
        this.clock = clock;
    }

    /** Why it could not be read; empty when it was. @throws DelegatedContacts.Away when contacts-service does not answer */
    Optional<String> read(CalendarSubscription subscription, byte[] calendar) {
        if (!new String(calendar, 0, Math.min(calendar.length, 64), StandardCharsets.UTF_8)
                .contains("BEGIN:VCALENDAR")) {
            return Optional.of("it leads to no calendar (ICS)");
        }
        DelegatedContacts.Team team = contacts.team(subscription.workspace());
        Instant now = clock.instant();
        try {
            List<ToldMeeting> meetings = meetings(calendar, We.of(team.ownDomains(), team.members()), now);
            Changes changes = Changes.between(subscriptions.told(subscription), meetings);
            for (int from = 0; from < changes.told().size(); from += AT_ONCE) {
                tell(
                        subscription,
                        changes,
                        changes.told()
                                .subList(
                                        from,
                                        Math.min(from + AT_ONCE, changes.told().size())));
            }
            callOff(subscription, changes.gone(), now);
            return Optional.empty();
        } catch (UnknownFormat e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void tell(CalendarSubscription subscription, Changes changes, List<Told> some) {
        Supplier<Taken> effect = taking.prepareTold(subscription.workspace(), some);
        Map<String, String> digests = some.stream()
                .map(told -> told.source().id())
                .collect(Collectors.toMap(
                        Function.identity(), id -> changes.digests().getOrDefault(id, "")));
        QuarkusTransaction.requiringNew().run(() -> {
            Taken taken = effect.get();
            LOG.debugf(
                    "%s told of %d meetings that are new",
                    subscription, taken.added().size());
            subscriptions.tell(subscription, digests);
        });
    }

    private void callOff(CalendarSubscription subscription, List<String> gone, Instant now) {
        if (gone.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            List<Source> sources =
                    gone.stream().map(id -> new Source("ics", id)).toList();
            List<UUID> known = List.copyOf(touches.bySources(subscription.workspace(), TouchKind.MEETING, sources)
                    .values());
            List<UUID> calledOff =
                    touches.findAll(subscription.workspace(), TouchKind.MEETING, known, Meeting.class).stream()
                            .filter(meeting -> Changes.calledOff(meeting.touch(), now))
                            .map(Recorded::id)
                            .toList();
            recording.remove(subscription.workspace(), MEETINGS, calledOff);
            subscriptions.forget(subscription, gone);
        });
    }

    private static List<ToldMeeting> meetings(byte[] calendar, We we, Instant now) throws UnknownFormat {
        List<ToldMeeting> meetings = new ArrayList<>();
        try {
            Calendars.read(
                    Upload.of("", calendar.length, () -> new ByteArrayInputStream(calendar)),
                    "",
                    now,
                    item -> meetings.addAll(meetings(item, we, now)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meetings;
    }

    private static List<ToldMeeting> meetings(TouchItem item, We we, Instant now) {
        return item instanceof CalendarEvent event
                        && CalendarTouches.of(event, we, now) instanceof Understood.Touches(var told)
                ? told.stream().map(ToldMeeting.class::cast).toList()
                : List.of();
    }
}
