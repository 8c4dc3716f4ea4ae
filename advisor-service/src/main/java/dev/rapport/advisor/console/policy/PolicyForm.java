package dev.rapport.advisor.console.policy;

import dev.rapport.advisor.policy.Cap;
import dev.rapport.advisor.policy.Policy;
import dev.rapport.advisor.policy.QuietHours;
import dev.rapport.advisor.policy.Zone;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A policy as the fields of a form, each with what stands in it.
 *
 * @param values what is not there is empty
 * @param errors what is wrong with a field; none until it was read
 */
public record PolicyForm(Map<String, List<String>> values, Map<String, String> errors) {
    /** So many rows for caps a form has at most. */
    static final int MOST_CAPS = 20;

    public static PolicyForm sent(Map<String, List<String>> values) {
        return new PolicyForm(Map.copyOf(values), Map.of());
    }

    public static PolicyForm of(Policy policy) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        put(values, "mode", Choice.name(policy.mode()));
        put(values, "after.in_person", Lengths.words(policy.liveContactHold().inPerson()));
        put(values, "after.video", Lengths.words(policy.liveContactHold().video()));
        put(values, "after.phone", Lengths.words(policy.liveContactHold().phone()));
        policy.holdByCategory()
                .forEach((category, window) -> put(values, "category." + Choice.name(category), Lengths.words(window)));
        policy.holdByChannel()
                .forEach((channel, window) -> put(values, "channel." + Choice.name(channel), Lengths.words(window)));
        put(values, "upcomingHold", Lengths.words(policy.upcomingHold()));
        for (int row = 0; row < policy.caps().size(); row++) {
            put(values, "cap." + row, policy.caps().get(row));
        }
        QuietHours quiet = policy.quietHours();
        if (quiet != null) {
            put(values, "quiet.from", quiet.from().toString());
            put(values, "quiet.to", quiet.to().toString());
            values.put("quiet.days", names(quiet.wholeDays()));
        }
        Zone zone = policy.timeZone();
        put(values, "timeZone", zone == null ? "" : zone.toString());
        put(values, "lease", Lengths.words(policy.lease()));
        values.put("exemptCategories", names(policy.exemptCategories()));
        put(values, "exemptSenders", String.join("\n", policy.exemptSenders()));
        put(values, "inDoubt", Choice.name(policy.inDoubt()));
        policy.healthWeights().byPart().forEach((part, weight) -> put(values, "weight." + part, percent(weight)));
        return new PolicyForm(values, Map.of());
    }

    private static void put(Map<String, List<String>> values, String row, Cap cap) {
        put(values, row + ".touches", Integer.toString(cap.touches()));
        put(values, row + ".per", Lengths.words(cap.per()));
        put(values, row + ".channel", cap.channel() == null ? "" : Choice.name(cap.channel()));
        values.put(row + ".categories", cap.categories() == null ? List.of() : names(cap.categories()));
    }

    private static void put(Map<String, List<String>> values, String field, String value) {
        values.put(field, List.of(value));
    }

    private static List<String> names(Collection<? extends Enum<?>> chosen) {
        return chosen.stream().<String>map(Choice::name).toList();
    }

    /** With all its digits: what nobody touches stays as it is. */
    static String percent(double weight) {
        return BigDecimal.valueOf(weight).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** The policy that it says; null when a field cannot be read: {@link #checked} tells which. */
    public @Nullable Policy policy() {
        return new PolicyReader(this).read();
    }

    /** The same with what is wrong with it. */
    public PolicyForm checked() {
        PolicyReader reader = new PolicyReader(this);
        reader.read();
        return new PolicyForm(values, reader.errors());
    }

    /** What stands in a field; empty when it is not there. */
    public String text(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** What is wrong with a field; null for nothing. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** The rows for caps: those that say something, and one more. */
    public List<Integer> capRows() {
        int used = IntStream.range(0, MOST_CAPS)
                .filter(row -> isUsed("cap." + row))
                .max()
                .orElse(-1);
        return IntStream.rangeClosed(0, Math.min(used + 1, MOST_CAPS - 1))
                .boxed()
                .toList();
    }

    boolean isUsed(String row) {
        return !text(row + ".touches").isBlank() || !text(row + ".per").isBlank();
    }

    public List<Choice> categories() {
        return Choice.CATEGORIES;
    }

    public List<Choice> channels() {
        return Choice.CHANNELS;
    }

    public List<Choice> days() {
        return Choice.DAYS;
    }
}
