package dev.rapport.advisor.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.people.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often the team reaches a contact at most: {@code {"touches":3,"per":"P7D"}} holds an automated message while there
 * were three touches in the seven days before it. Every touch of the team counts: what members and machines wrote, and
 * meetings.
 *
 * @param touches from 1 to {@value #MOST}
 * @param per how long a touch counts; longer than nothing
 * @param channel counts, and caps, what goes over this channel only; null is all of them together
 * @param categories caps messages of these categories only, and counts every touch still; null is every message
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Cap(
        int touches,
        Window per,
        @Nullable Channel channel,
        @Nullable List<Category> categories) {
    /** The advisor remembers as many touches of each channel. */
    private static final int MOST = 12;

    public Cap {
        if (touches < 1 || touches > MOST) {
            throw new IllegalArgumentException("touches: must be from 1 to " + MOST + ", and not " + touches);
        }
        if (per.length().isZero()) {
            throw new IllegalArgumentException("per: must be longer than nothing");
        }
        if (categories != null && categories.isEmpty()) {
            throw new IllegalArgumentException("categories: must name one at least, or be null for every message");
        }
        categories = categories == null ? null : List.copyOf(categories);
    }

    @JsonCreator
    static Cap read(
            @JsonProperty(value = "touches", required = true) int touches,
            @JsonProperty(value = "per", required = true) @Nullable Window per,
            @JsonProperty("channel") @Nullable Channel channel,
            @JsonProperty("categories") @Nullable List<Category> categories) {
        if (per == null) {
            throw new IllegalArgumentException("per: must be a length such as P7D");
        }
        return new Cap(touches, per, channel, categories);
    }

    /** @param category null when the message has none */
    public boolean limits(Channel over, @Nullable Category category) {
        return (channel == null || channel == over)
                && (categories == null || category != null && categories.contains(category));
    }

    public boolean counts(Channel over) {
        return channel == null || channel == over;
    }
}
