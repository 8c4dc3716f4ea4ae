package dev.rapport.contacts.duplicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How much speaks for two contacts being the same person.
 *
 * @param exact something that hardly two people share, and not only likeness
 * @param score from 0 to 1, in hundredths
 */
public record Likeness(boolean exact, double score, List<Sign> because) {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final double SIMILAR_NAME = 0.92;
    private static final double SIMILAR_HANDLE = 0.93;
    private static final double WORTH_A_LOOK = 0.65;

    /** What they have in common. */
    public enum Sign {
        SAME_MAILBOX(0.98, "Both write from one mailbox: Gmail passes over dots and what follows a plus."),
        SAME_NAME(0.8, "They have the same name."),
        SIMILAR_NAME(0.6, "Their names are nearly the same."),
        SAME_COMPANY(0.4, "They are at the same company."),
        SAME_HANDLE(0.75, "They use the same handle."),
        SIMILAR_HANDLE(0.45, "Their handles are nearly the same."),
        NAME_IS_HANDLE(0.7, "The name of one is the handle of the other.");

        private final double weight;
        private final String says;

        Sign(double weight, String says) {
            this.weight = weight;
            this.says = says;
        }

        public String says() {
            return says;
        }
    }

    /** Whether somebody should look at the two. */
    public boolean worthALook() {
        return score >= WORTH_A_LOOK;
    }

    public static Likeness of(Profile one, Profile other) {
        List<Sign> signs = new ArrayList<>();
        if (share(one.gmail(), other.gmail())) {
            signs.add(Sign.SAME_MAILBOX);
        }
        boolean named = !one.words().isEmpty() && !other.words().isEmpty();
        if (named && one.name().equals(other.name())) {
            signs.add(Sign.SAME_NAME);
        } else if (named && SIMILARITY.apply(one.name(), other.name()) >= SIMILAR_NAME) {
            signs.add(Sign.SIMILAR_NAME);
        }
        if (share(one.companies(), other.companies())) {
            signs.add(Sign.SAME_COMPANY);
        }
        handles(one, other, signs);
        double against = signs.stream().mapToDouble(sign -> 1 - sign.weight).reduce(1, (a, b) -> a * b);
        return new Likeness(
                signs.contains(Sign.SAME_MAILBOX) || signs.containsAll(List.of(Sign.SAME_NAME, Sign.SAME_COMPANY)),
                Math.round(100 * (1 - against)) / 100.0,
                List.copyOf(signs));
    }

    private static void handles(Profile one, Profile other, List<Sign> signs) {
        if (share(one.handles(), other.handles())) {
            signs.add(Sign.SAME_HANDLE);
        } else if (one.handles().contains(other.asHandle()) || other.handles().contains(one.asHandle())) {
            signs.add(Sign.NAME_IS_HANDLE);
        } else if (one.handles().stream()
                .anyMatch(handle -> other.handles().stream()
                        .anyMatch(another -> SIMILARITY.apply(handle, another) >= SIMILAR_HANDLE))) {
            signs.add(Sign.SIMILAR_HANDLE);
        }
    }

    private static boolean share(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }
}
