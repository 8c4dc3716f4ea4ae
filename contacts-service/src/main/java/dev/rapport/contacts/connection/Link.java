package dev.rapport.contacts.connection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole life of the link to a contact on one channel, from one account of ours.
 *
 * @param account null where nobody said which
 * @param steps the oldest first; never empty
 */
public record Link(Channel channel, @Nullable String account, List<Connection> steps) {
    private record Place(Channel channel, @Nullable String account) {}

    /** @param steps on any channel, the oldest first @return the links in the order in which they began */
    public static List<Link> of(List<Connection> steps) {
        return steps.stream()
                .collect(groupingBy(step -> new Place(step.channel(), step.account()), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(link -> new Link(link.getKey().channel(), link.getKey().account(), link.getValue()))
                .toList();
    }

    /** How it stands. */
    public Connection.Status status() {
        return steps.getLast().status();
    }

    /** Whether it links anybody: asked for is not connected yet. */
    public boolean connects() {
        return switch (status()) {
            case ACCEPTED, FOLLOWED, FOLLOWED_BACK -> true;
            case REQUESTED, DECLINED, REMOVED -> false;
        };
    }
}
