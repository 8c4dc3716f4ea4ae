package dev.rapport.advisor.relationship;

import dev.rapport.advisor.goodwill.Commitments;
import dev.rapport.advisor.goodwill.Exchanges;
import dev.rapport.advisor.goodwill.LightTouches;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Connection.Status;
import java.util.List;
import java.util.Set;

/** Whether two have anything to do with each other. */
public final class Acquaintance {
    private static final Set<Status> NO_LINK = Set.of(Status.DECLINED, Status.REMOVED);

    private Acquaintance() {}

    /** Lists show the contact: somebody named her who knows her, or something happened. A blast of ours is no acquaintance. */
    public static boolean isListed(Relationship relationship) {
        return relationship.contact().listed()
                || isEngaged(relationship)
                || !relationship.contact().connections().isEmpty()
                || relationship.writing().automatedByThem().count() > 0
                || !relationship.lightTouches().equals(LightTouches.NONE);
    }

    /** Collected, and never met: there is a connection, and nothing came of it. */
    public static boolean isNeverEngaged(Relationship relationship) {
        return !links(relationship).isEmpty() && !isEngaged(relationship);
    }

    /** The connections that hold. */
    public static List<Connection> links(Relationship relationship) {
        return relationship.contact().connections().stream()
                .filter(step -> !NO_LINK.contains(step.status()))
                .toList();
    }

    private static boolean isEngaged(Relationship relationship) {
        return relationship.engagement().contacts() > 0
                || !relationship.meetings().known().isEmpty()
                || !relationship.exchanges().equals(Exchanges.NONE)
                || !relationship.commitments().equals(Commitments.NONE);
    }
}
