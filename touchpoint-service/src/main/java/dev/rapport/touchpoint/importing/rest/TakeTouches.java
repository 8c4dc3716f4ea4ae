package dev.rapport.touchpoint.importing.rest;

import static dev.rapport.touchpoint.exchange.ExchangeFamily.EXCHANGES;
import static dev.rapport.touchpoint.meeting.MeetingFamily.MEETINGS;
import static dev.rapport.touchpoint.message.MessageFamily.MESSAGES;

import dev.rapport.contracts.touch.Meeting;
import dev.rapport.contracts.touch.Source;
import dev.rapport.contracts.touch.Touch;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.importing.RecogniseOwn;
import dev.rapport.touchpoint.importing.RecogniseOwn.Known;
import dev.rapport.touchpoint.importing.Told;
import dev.rapport.touchpoint.importing.Told.ToldExchange;
import dev.rapport.touchpoint.importing.Told.ToldMeeting;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.touch.Draft;
import dev.rapport.touchpoint.touch.RecordTouches;
import dev.rapport.touchpoint.touch.RecordTouches.Became;
import dev.rapport.touchpoint.touch.RecordTouches.Result;
import dev.rapport.touchpoint.touch.TouchFamily;
import dev.rapport.web.importing.Taken;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes touches of a batch of items: whom they are with is found out first, then all is written at once. */
@Singleton
public class TakeTouches {
    private final FindPeople directory;
    private final People people;
    private final RecogniseOwn own;
    private final RecordTouches touches;

    TakeTouches(FindPeople directory, @Worker People people, RecogniseOwn own, @Worker RecordTouches touches) {
        this.directory = directory;
        this.people = people;
        this.own = own;
        this.touches = touches;
    }

    /** @param now the moment of the import: the same each time that a batch is prepared */
    Supplier<Taken> prepare(String workspace, Instant now, List<TouchpointImporter.Entry> entries) {
        return prepare(
                workspace, entries.stream().map(entry -> Line.of(entry, now)).toList());
    }

    /**
     * The same for touches that are known already, each a line of its own.
     *
     * @return the effect, which joins the caller's transaction
     */
    public Supplier<Taken> prepareTold(String workspace, List<Told> told) {
        return prepare(workspace, told.stream().map(Line::of).toList());
    }

    private Supplier<Taken> prepare(String workspace, List<Line> lines) {
        FindPeople.Found found = directory.all(
                workspace, lines.stream().flatMap(line -> line.told().stream()).toList());
        return () -> take(workspace, lines, found);
    }

    private Taken take(String workspace, List<Line> lines, FindPeople.Found found) {
        people.learn(workspace, found.learned());
        List<Known> messages = new ArrayList<>();
        List<ToldMeeting> meetings = new ArrayList<>();
        List<ToldExchange> exchanges = new ArrayList<>();
        for (Told told : lines.stream().flatMap(line -> line.told().stream()).toList()) {
            if (!found.contacts(told).isEmpty()) {
                switch (told) {
                    case ToldMessage message ->
                        messages.add(new Known(message, found.contacts(told).getFirst()));
                    case ToldMeeting meeting -> meetings.add(meeting);
                    case ToldExchange exchange -> exchanges.add(exchange);
                }
            }
        }
        Map<Told, Result> results = new IdentityHashMap<>();
        Set<Known> ours = own.in(workspace, messages);
        messages.stream()
                .filter(ours::contains)
                .forEach(known -> results.put(known.message(), new Result(null, Became.KNOWN)));
        List<ToldMessage> others = messages.stream()
                .filter(known -> !ours.contains(known))
                .map(Known::message)
                .toList();
        record(workspace, MESSAGES, others, message -> Drafts.of(message, found.contacts(message)), results);
        record(workspace, MEETINGS, meetings, meeting -> Drafts.of(meeting, found.contacts(meeting)), results);
        record(workspace, EXCHANGES, exchanges, exchange -> Drafts.of(exchange, found.contacts(exchange)), results);
        return Outcomes.of(lines, found, results);
    }

    private <T extends Touch, D extends Told> void record(
            String workspace,
            TouchFamily<T> family,
            List<D> told,
            Function<D, Draft<T>> draft,
            Map<Told, Result> results) {
        Set<Source> expected = told.stream()
                .filter(one -> one instanceof ToldMeeting meeting && meeting.status() == Meeting.Status.CANCELLED)
                .map(Told::source)
                .collect(Collectors.toSet());
        List<Result> became =
                touches.record(workspace, family, told.stream().map(draft).toList(), expected);
        for (int at = 0; at < became.size(); at++) {
            results.put(told.get(at), became.get(at));
        }
    }
}
