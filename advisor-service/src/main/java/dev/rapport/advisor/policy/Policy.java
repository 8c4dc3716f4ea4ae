package dev.rapport.advisor.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.contracts.outbound.Category;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Meeting;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds an automated message of a workspace, and for how long.
 *
 * @param liveContactHold how long after a live contact nothing automated goes out
 * @param holdByChannel replaces {@code liveContactHold} for messages on these channels
 * @param holdByCategory replaces both for messages of these categories
 * @param upcomingHold how long before a booked meeting nothing automated goes out
 * @param caps how often the team reaches a contact at most; each holds by itself
 * @param quietHours when nothing automated arrives; null when it may at any time
 * @param lease how long a clearance lasts
 * @param exemptCategories never held; @param exemptSenders tools that are never held
 * @param inDoubt what becomes of an automated message whose text cannot be read
 * @param timeZone the team's: of the times in verdicts, and of quiet hours where the contact's zone is not known; null is UTC
 * @param healthWeights how much each part counts in the health of the workspace's relationships
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Policy(
        Mode mode,
        LiveContactHold liveContactHold,
        Map<Channel, Window> holdByChannel,
        Map<Category, Window> holdByCategory,
        Window upcomingHold,
        List<Cap> caps,
        @Nullable QuietHours quietHours,
        Window lease,
        List<Category> exemptCategories,
        List<String> exemptSenders,
        InDoubt inDoubt,
        @Nullable Zone timeZone,
        HealthWeights healthWeights) {

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(1);

    public static final Policy DEFAULT =
            read(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Whether holds hold, or are only shown. */
    public enum Mode {
        @JsonProperty("enforce")
        ENFORCE,
        @JsonProperty("shadow")
        SHADOW
    }

    /** There is no body, or it is in a language that is not read here. */
    public enum InDoubt {
        /** Facts alone are judged. */
        @JsonProperty("send")
        SEND,
        /** It waits until a person has read it. */
        @JsonProperty("hold")
        HOLD
    }

    /** A window for each mode of live contact. */
    public record LiveContactHold(@JsonProperty("in_person") Window inPerson, Window video, Window phone) {
        private static final Window USUAL = Window.of("P3D");

        /** What is left out is the default. */
        @JsonCreator
        static LiveContactHold read(
                @JsonProperty("in_person") @Nullable Window inPerson,
                @JsonProperty("video") @Nullable Window video,
                @JsonProperty("phone") @Nullable Window phone) {
            return new LiveContactHold(or(inPerson, USUAL), or(video, USUAL), or(phone, USUAL));
        }

        Window of(Meeting.Mode mode) {
            return switch (mode) {
                case IN_PERSON -> inPerson;
                case VIDEO -> video;
                case PHONE -> phone;
            };
        }
    }

    public Policy {
        holdByChannel = Collections.unmodifiableMap(new LinkedHashMap<>(holdByChannel));
        holdByCategory = Collections.unmodifiableMap(new LinkedHashMap<>(holdByCategory));
        exemptCategories = List.copyOf(exemptCategories);
        exemptSenders = List.copyOf(exemptSenders);
        caps = List.copyOf(caps);
        if (lease.length().compareTo(SHORTEST_LEASE) < 0) {
            throw new IllegalArgumentException("lease: must be at least PT1M, or no sender could use it");
        }
    }

    /** What is left out is the default. */
    @JsonCreator
    static Policy read(
            @JsonProperty("mode") @Nullable Mode mode,
            @JsonProperty("liveContactHold") @Nullable LiveContactHold liveContactHold,
            @JsonProperty("holdByChannel") @Nullable Map<Channel, Window> holdByChannel,
            @JsonProperty("holdByCategory") @Nullable Map<Category, Window> holdByCategory,
            @JsonProperty("upcomingHold") @Nullable Window upcomingHold,
            @JsonProperty("caps") @Nullable List<Cap> caps,
            @JsonProperty("quietHours") @Nullable QuietHours quietHours,
            @JsonProperty("lease") @Nullable Window lease,
            @JsonProperty("exemptCategories") @Nullable List<Category> exemptCategories,
            @JsonProperty("exemptSenders") @Nullable List<String> exemptSenders,
            @JsonProperty("inDoubt") @Nullable InDoubt inDoubt,
            @JsonProperty("timeZone") @Nullable Zone timeZone,
            @JsonProperty("healthWeights") @Nullable HealthWeights healthWeights) {
        return new Policy(
                or(mode, Mode.ENFORCE),
                or(liveContactHold, LiveContactHold.read(null, null, null)),
                or(holdByChannel, Map.of()),
                or(holdByCategory, usualByCategory()),
                or(upcomingHold, Window.of("P1D")),
                or(caps, List.of()),
                quietHours,
                or(lease, Window.of("PT15M")),
                or(exemptCategories, List.of(Category.TRANSACTIONAL)),
                or(exemptSenders, List.of()),
                or(inDoubt, InDoubt.SEND),
                timeZone,
                or(healthWeights, HealthWeights.DEFAULT));
    }

    private static Map<Category, Window> usualByCategory() {
        Map<Category, Window> usual = new LinkedHashMap<>();
        usual.put(Category.PROMOTION, Window.of("P7D"));
        usual.put(Category.NEWSLETTER, Window.of("P1D"));
        usual.put(Category.PERSONAL, Window.of("PT0S"));
        usual.put(Category.TRANSACTIONAL, Window.of("PT0S"));
        return usual;
    }

    /** How long after a live contact a message waits, on a channel with no window of its own. @param category null when it has none */
    public Window holdAfter(Meeting.Mode mode, @Nullable Category category) {
        Window replaced = category == null ? null : holdByCategory.get(category);
        return replaced == null ? liveContactHold.of(mode) : replaced;
    }

    /** How long after a live contact a message on this channel waits. @param category null when it has none */
    public Window holdAfter(Meeting.Mode mode, Channel channel, @Nullable Category category) {
        Window ofChannel = holdByChannel.get(channel);
        boolean replaced = category != null && holdByCategory.containsKey(category);
        return ofChannel == null || replaced ? holdAfter(mode, category) : ofChannel;
    }

    /** After this long a live contact holds nothing any more, whatever its category. */
    public Duration longestHold() {
        return Stream.of(
                        Arrays.stream(Meeting.Mode.values()).map(liveContactHold::of),
                        holdByChannel.values().stream(),
                        holdByCategory.values().stream())
                .flatMap(windows -> windows)
                .map(Window::length)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The same with these caps and quiet hours. */
    public Policy with(List<Cap> otherCaps, @Nullable QuietHours otherQuietHours) {
        return new Policy(
                mode,
                liveContactHold,
                holdByChannel,
                holdByCategory,
                upcomingHold,
                otherCaps,
                otherQuietHours,
                lease,
                exemptCategories,
                exemptSenders,
                inDoubt,
                timeZone,
                healthWeights);
    }

    /** The team's time zone. */
    public ZoneId zone() {
        return timeZone == null ? Zone.UTC.id() : timeZone.id();
    }

    private static <T> T or(@Nullable T given, T usual) {
        return Objects.requireNonNullElse(given, usual);
    }
}
