package dev.rapport.advisor.health.part;

import dev.rapport.advisor.goodwill.Exchanges;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.touch.Exchange.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each side gave the other: half of it for either side, more with every gift, and fading from the last. */
public final class ValueGiven implements HealthPart {
    private static final double HALF_LIFE_DAYS = 365;

    @Override
    public String name() {
        return "value";
    }

    @Override
    public double value(Sight sight) {
        Exchanges exchanges = sight.relationship().exchanges();
        return 50 * side(exchanges.given(), sight.now()) + 50 * side(exchanges.received(), sight.now());
    }

    /** From 0 to 1. */
    private static double side(Exchanges.Tally tally, Instant now) {
        Instant last = tally.last();
        if (last == null) {
            return 0;
        }
        int count = tally.counts().values().stream().mapToInt(Integer::intValue).sum();
        double days = Math.max(0, Duration.between(last, now).toSeconds() / 86_400.0);
        return (1 - Math.pow(0.5, count)) * Math.pow(0.5, days / HALF_LIFE_DAYS);
    }

    @Override
    public String says(Sight sight) {
        Exchanges exchanges = sight.relationship().exchanges();
        List<String> told = new ArrayList<>();
        if (exchanges.given().last() != null) {
            told.add("You gave %s %s".formatted(sight.name(), listed(exchanges.given(), sight)));
        }
        if (exchanges.received().last() != null) {
            String they = told.isEmpty() ? Wording.sentence(sight.name()) : "and " + sight.name();
            told.add("%s gave you %s".formatted(they, listed(exchanges.received(), sight)));
        }
        return told.isEmpty()
                ? "Neither of you has given the other an introduction, a referral or help yet."
                : String.join(", ", told) + ".";
    }

    /** {@code two referrals and help, last on 3 May}. */
    private static String listed(Exchanges.Tally tally, Sight sight) {
        List<String> kinds = tally.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> counted(kind.getKey(), kind.getValue()))
                .toList();
        @Nullable Instant last = tally.last();
        return Wording.list(kinds)
                + (last == null ? "" : ", last on " + sight.wording().day(last));
    }

    private static String counted(Value value, int count) {
        String name = value.name().toLowerCase(Locale.ROOT);
        if (value == Value.HELP) {
            return count == 1 ? "help" : "help " + Wording.times(count);
        }
        String article = value == Value.INTRODUCTION ? "an " : "a ";
        return count == 1 ? article + name : Wording.count(count) + " " + name + "s";
    }
}
