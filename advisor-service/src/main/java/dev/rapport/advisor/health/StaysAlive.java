package dev.rapport.advisor.health;

import dev.rapport.advisor.conversation.Engagement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * The chance of a touch within 30 days: a logistic model of what two people's {@link OwnRhythm own rhythm} says and of how
 * many days with a contact they had lately. Its coefficients are fitted on public contact networks by {@code ./rapport
 * evaluate ties-fit}, which writes the file they are read from; {@code ./rapport evaluate ties-table} shows what they are
 * worth.
 */
public final class StaysAlive {
    /** The names of the features, in their order; the file has a coefficient for each. */
    public static final List<String> FEATURES = List.of("ownRhythm", "contactDays");

    /** In days: of the half-lives from 3 to 90 days the one that ranks silent and talkative pairs best. */
    private static final double HALF_LIFE = 14;
    /** A contact of seven half-lives ago is as good as none. */
    private static final double NOTHING = 0.01;

    private static final double SECONDS_A_DAY = 86_400;
    private static final double[] COEFFICIENTS;
    private static final double BASE;

    static {
        Properties fitted = read("stays-alive.properties");
        BASE = number(fitted, "base");
        COEFFICIENTS =
                FEATURES.stream().mapToDouble(name -> number(fitted, name)).toArray();
    }

    private StaysAlive() {}

    /** From 0 to 1; 0 when there never was a contact. */
    public static double of(Engagement engagement, Instant now) {
        if (engagement.last() == null) {
            return 0;
        }
        double[] features = features(engagement, now);
        double z = BASE;
        for (int at = 0; at < features.length; at++) {
            z += COEFFICIENTS[at] * features[at];
        }
        return 1 / (1 + Math.exp(-z));
    }

    /**
     * What the model looks at, in the order of {@link #FEATURES}: the log odds that the own rhythm gives, and the logarithm
     * of the contact days, faded. Of an engagement with a contact.
     */
    public static double[] features(Engagement engagement, Instant now) {
        Instant last = Objects.requireNonNull(engagement.last());
        // Of a clock that runs behind nothing is made.
        Instant at = now.isBefore(last) ? last : now;
        int[] days = engagement.days();
        double chance = new OwnRhythm(days).chance(Duration.between(last, at).toSeconds() / SECONDS_A_DAY);
        return new double[] {Math.log(chance / (1 - chance)), Math.log(faded(days, at) + NOTHING)};
    }

    private static double faded(int[] days, Instant now) {
        double present = now.getEpochSecond() / SECONDS_A_DAY;
        double sum = 0;
        for (int day : days) {
            sum += Math.pow(0.5, Math.max(0, present - day - 0.5) / HALF_LIFE);
        }
        return sum;
    }

    private static Properties read(String resource) {
        Properties read = new Properties();
        try (InputStream file = StaysAlive.class.getResourceAsStream(resource)) {
            read.load(Objects.requireNonNull(file, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static double number(Properties properties, String name) {
        return Double.parseDouble(Objects.requireNonNull(properties.getProperty(name), name));
    }
}
