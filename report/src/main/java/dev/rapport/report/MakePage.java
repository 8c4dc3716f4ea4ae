package dev.rapport.report;

import dev.rapport.contracts.touch.Message.Direction;
import dev.rapport.report.page.Page;
import dev.rapport.report.page.Page.Section;
import dev.rapport.report.reading.ReadFiles.Read;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the report together. */
final class MakePage {
    private MakePage() {}

    static Page of(Read read, Instant now) {
        List<Known> people = read.people().known().stream()
                .map(person -> Known.of(person, now))
                .toList();
        List<Section> sections = List.of(
                new Section(
                        "What your automation contradicted",
                        "Nothing that machines of yours wrote contradicted a meeting or a conversation.",
                        Contradictions.of(people, Direction.OUTBOUND, now)),
                new Section("Who waits for an answer", "Nobody waits for an answer of yours.", Waiting.of(people, now)),
                new Section("Whom to call this week", "Nobody needs a call this week.", Calls.of(people, now)),
                new Section(
                        "What the automation of others contradicted",
                        "No machine of theirs wrote to you around a live contact.",
                        Contradictions.of(people, Direction.INBOUND, now)));
        String intro = "%s with %s."
                .formatted(
                        count(read.touches(), "message or meeting", "messages and meetings"),
                        count(people.size(), "person", "people"));
        return new Page(intro, sections, notes(read));
    }

    private static String count(long number, String one, String more) {
        return "%,d %s".formatted(number, number == 1 ? one : more);
    }

    private static List<String> notes(Read read) {
        List<String> notes = new ArrayList<>();
        if (!read.me().isEmpty()) {
            notes.add("Taken for yours: "
                    + String.join(", ", read.me().stream().sorted().toList()) + ". Say --me ADDRESS if that is wrong.");
        }
        notes.add("All times are UTC. Mail counts as written by a machine when its headers say so.");
        read.leftOut().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(reason -> notes.add("Left out: %,d that %s.".formatted(reason.getValue(), reason.getKey())));
        return notes;
    }
}
