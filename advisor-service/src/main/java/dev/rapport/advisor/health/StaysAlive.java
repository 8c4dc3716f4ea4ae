package dev.rapport.advisor.health;

import dev.rapport.advisor.relationship.Engagement;
import java.time.Duration;
import java.time.Instant;

/**
 * The chance of a touch within 30 days, by a logistic model of recency, contacts and contact days. The three carry over from
 * one network to another: each of three public contact networks (a student message board, the e-mail of a manufacturer and
 * of Enron) was ranked well by the coefficients that were fitted on the other two; these are fitted on all.
 */
public final class StaysAlive {
    private static final double BASE = -0.319;
    private static final double RECENCY = -0.819;
    private static final double CONTACTS = 0.181;
    private static final double CONTACT_DAYS = 0.842;
    private static final double SECONDS_A_DAY = 86_400;

    private StaysAlive() {}

    /** From 0 to 1; 0 when there never was a contact. */
    public static double of(Engagement engagement, Instant now) {
        Instant last = engagement.last();
        if (last == null) {
            return 0;
        }
        double daysSince = Math.max(0, Duration.between(last, now).toSeconds() / SECONDS_A_DAY);
        double z = BASE
                + RECENCY * Math.log1p(daysSince)
                + CONTACTS * Math.log1p(engagement.contacts())
                + CONTACT_DAYS * Math.log1p(engagement.contactDays());
        return 1 / (1 + Math.exp(-z));
    }
}
