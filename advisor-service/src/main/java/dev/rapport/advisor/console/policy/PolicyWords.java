package dev.rapport.advisor.console.policy;

import dev.rapport.advisor.console.Words;
import dev.rapport.advisor.policy.Cap;
import dev.rapport.advisor.policy.Policies.Version;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.QuietHours;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a policy says, a line a rule, and what a version of it changed. */
public final class PolicyWords {
    private static final String NONE = "none";

    private PolicyWords() {}

    /** @param rule in a few words; none of its texts is null: what is not said is {@code none} */
    public record Change(String rule, String before, String after) {}

    /** @param by and {@code at}: null for the default */
    public record Told(
            int number, @Nullable String by, @Nullable Instant at, List<Change> changes) {}

    public static Told told(Version version, Policy before) {
        return new Told(version.number(), version.changedBy(), version.changedAt(), changes(before, version.policy()));
    }

    static List<Change> changes(Policy before, Policy after) {
        Map<String, String> was = lines(before);
        Map<String, String> is = lines(after);
        return Stream.concat(was.keySet().stream(), is.keySet().stream())
                .distinct()
                .map(rule -> new Change(rule, was.getOrDefault(rule, NONE), is.getOrDefault(rule, NONE)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    static Map<String, String> lines(Policy policy) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("What contradicts", policy.mode() == Policy.Mode.ENFORCE ? "is held" : "is only shown");
        lines.put(
                "After meeting in person",
                Lengths.words(policy.liveContactHold().inPerson()));
        lines.put("After a video call", Lengths.words(policy.liveContactHold().video()));
        lines.put("After a phone call", Lengths.words(policy.liveContactHold().phone()));
        policy.holdByCategory()
                .forEach((category, window) -> lines.put("Window of " + Words.plain(category), Lengths.words(window)));
        policy.holdByChannel()
                .forEach((channel, window) -> lines.put("Window on " + Words.channel(channel), Lengths.words(window)));
        lines.put("Before a booked meeting", Lengths.words(policy.upcomingHold()));
        lines.put("Caps", joined(policy.caps().stream().map(PolicyWords::cap).toList(), "; "));
        lines.put("Quiet hours", quiet(policy.quietHours()));
        lines.put(
                "Time zone",
                policy.zone().getId().equals("Z") ? "UTC" : policy.zone().getId());
        lines.put("Categories never held", names(policy.exemptCategories()));
        lines.put("Senders never held", joined(policy.exemptSenders(), ", "));
        lines.put(
                "A text that cannot be read",
                policy.inDoubt() == Policy.InDoubt.SEND ? "is judged by facts alone" : "waits for a person");
        lines.put("A clearance lasts", Lengths.words(policy.lease()));
        policy.healthWeights()
                .byPart()
                .forEach((part, weight) ->
                        lines.put("Weight of " + Words.spaced(part), PolicyForm.percent(weight) + " %"));
        return lines;
    }

    private static String cap(Cap cap) {
        return "%d in %s%s%s"
                .formatted(
                        cap.touches(),
                        Lengths.words(cap.per()),
                        cap.channel() == null ? "" : " on " + Words.channel(cap.channel()),
                        cap.categories() == null ? "" : " for " + names(cap.categories()));
    }

    private static String quiet(@Nullable QuietHours quiet) {
        return quiet == null
                ? NONE
                : "%s to %s%s"
                        .formatted(
                                quiet.from(),
                                quiet.to(),
                                quiet.wholeDays().isEmpty() ? "" : ", and all " + names(quiet.wholeDays()));
    }

    /** In an order of their own: in which they stand in the policy makes no difference. */
    private static String names(Collection<? extends Enum<?>> chosen) {
        return joined(
                chosen.stream()
                        .sorted(Comparator.comparingInt((Enum<?> value) -> value.ordinal()))
                        .<String>map(Words::plain)
                        .toList(),
                ", ");
    }

    private static String joined(List<String> all, String with) {
        return all.isEmpty() ? NONE : String.join(with, all);
    }
}
