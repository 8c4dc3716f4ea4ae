package dev.rapport.touchpoint.subscription;

import dev.rapport.contracts.touch.Meeting;
import dev.rapport.formats.Text;
import dev.rapport.touchpoint.importing.Told;
import dev.rapport.touchpoint.importing.Told.ToldMeeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a calendar says now that it did not say at the last look. Only that is told, so that what people have said of a meeting
 * since stands. Pure functions.
 *
 * @param told meetings that are new, or read otherwise
 * @param digests of all of the calendar's meetings, by their sources' ids
 * @param gone ids of sources that are in the calendar no more
 */
public record Changes(List<Told> told, Map<String, String> digests, List<String> gone) {

    public static Changes between(Map<String, String> before, Collection<ToldMeeting> now) {
        List<Told> told = new ArrayList<>();
        Map<String, String> digests = new LinkedHashMap<>();
        for (ToldMeeting meeting : now) {
            String id = meeting.source().id();
            String digest = digest(meeting);
            if (digests.putIfAbsent(id, digest) == null && !digest.equals(before.get(id))) {
                told.add(meeting);
            }
        }
        List<String> gone = before.keySet().stream()
                .filter(id -> !digests.containsKey(id))
                .sorted()
                .toList();
        return new Changes(told, digests, gone);
    }

    /** Calendars forget what is over: only what lay ahead was called off when it is gone. */
    public static boolean calledOff(Meeting gone, Instant now) {
        return gone.status() == Meeting.Status.SCHEDULED && gone.startsAt().isAfter(now);
    }

    private static String digest(ToldMeeting meeting) {
        return Text.digest(
                meeting.with().toString(),
                meeting.members().toString(),
                meeting.mode().name(),
                meeting.status().name(),
                meeting.startsAt().toString(),
                String.valueOf(meeting.endsAt()),
                String.valueOf(meeting.title()));
    }
}
