package dev.rapport.advisor.dissonance;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.dissonance.Dissonances.Looked;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.journal.Journal;
import dev.rapport.advisor.journal.Journal.LookBack;
import dev.rapport.advisor.journal.Journal.Time;
import dev.rapport.advisor.judgement.Judge;
import dev.rapport.advisor.merge.SamePeople;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What the journal tells of persons as far as touches ask for it. Most hang on meetings alone; only of those who are told that they did
 * not answer is it read what was written, and of long histories first what was written shortly before.
 */
final class Histories {
    private static final Duration SHORTLY = Duration.ofDays(7);
    private static final Time EVER = new Time(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

    /** Of so many events it is worth while to ask twice. */
    static final long LONG = 1_000;

    private final Journal journal;
    private final long longFrom;

    /** @param longFrom the number of events from which a history is a long one */
    Histories(Journal journal, long longFrom) {
        this.journal = journal;
        this.longFrom = longFrom;
    }

    /**
     * @param looked of each person the touches that are looked at
     * @param lengths how many events a person's own log has
     */
    Map<ContactKey, List<Entry>> of(
            Set<ContactKey> persons,
            Map<ContactKey, List<Looked>> looked,
            SamePeople people,
            ToLongFunction<ContactKey> lengths) {
        Map<ContactKey, LookBack> asked = new HashMap<>();
        for (ContactKey person : persons) {
            Set<UUID> contacts =
                    people.all(person).stream().map(ContactKey::contactId).collect(Collectors.toSet());
            Set<UUID> touches = looked.getOrDefault(person, List.of()).stream()
                    .map(Looked::touchId)
                    .collect(Collectors.toSet());
            asked.put(person, new LookBack(contacts, touches, null));
        }
        Map<ContactKey, List<Entry>> alone = journal.ofTouches(asked);
        asked.replaceAll((person, back) -> {
            List<AutomatedTouch> hanging = hangingOnWriting(new Knowledge(alone.getOrDefault(person, List.of())), back);
            if (hanging.isEmpty()) {
                return back;
            }
            return back.withWritten(lengths.applyAsLong(person) < longFrom ? EVER : shortlyBefore(hanging));
        });
        Map<ContactKey, List<Entry>> told = journal.lookBack(asked);
        asked.entrySet().removeIf(one -> suffices(told.getOrDefault(one.getKey(), List.of()), one.getValue()));
        asked.replaceAll((person, back) -> back.withWritten(EVER));
        told.putAll(journal.lookBack(asked));
        return told;
    }

    private static Time shortlyBefore(Collection<AutomatedTouch> touches) {
        Instant first =
                touches.stream().map(AutomatedTouch::at).min(Instant::compareTo).orElseThrow();
        Instant last =
                touches.stream().map(AutomatedTouch::at).max(Instant::compareTo).orElseThrow();
        return new Time(first.minus(SHORTLY), last);
    }

    /** Nothing that was written before could say more: neither as it is known now, nor as it was when the messages were permitted. */
    private static boolean suffices(List<Entry> told, LookBack back) {
        Time written = back.written();
        if (written == null || written.equals(EVER)) {
            return true;
        }
        var known = new Knowledge(told);
        return hangingOnWriting(known, back).stream()
                .allMatch(touch -> known.tellsLastWords(touch, written.from())
                        && (touch.permit() == null
                                || known.before(touch.permit()).tellsLastWords(touch, written.from())));
    }

    private static List<AutomatedTouch> hangingOnWriting(Knowledge known, LookBack back) {
        return back.touches().stream()
                .flatMap(touch -> AutomatedTouch.in(known, touch).stream())
                .filter(touch -> Judge.looksAtWriting(touch.message()))
                .toList();
    }
}
