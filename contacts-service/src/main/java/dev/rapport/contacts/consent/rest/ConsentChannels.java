package dev.rapport.contacts.consent.rest;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.rapport.contracts.people.Channel;
import dev.rapport.messaging.EventCodec;
import dev.rapport.web.problem.ProblemException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Channels as the consent calls name them: by their usual names, and {@code all} for every one. */
final class ConsentChannels {
    private static final String ALL = "all";
    private static final Map<String, Channel> CHANNELS =
            Arrays.stream(Channel.values()).collect(toUnmodifiableMap(ConsentChannels::name, Function.identity()));

    private ConsentChannels() {}

    static String name(@Nullable Channel channel) {
        return channel == null ? ALL : EventCodec.JSON.convertValue(channel, String.class);
    }

    /**
     * @return null for every channel
     * @throws ProblemException 400 naming {@code channel} when there is no such channel
     */
    static @Nullable Channel parse(String name) {
        Channel channel = CHANNELS.get(name);
        if (channel == null && !name.equals(ALL)) {
            throw ProblemException.invalid(
                    "channel", "must be all or one of " + String.join(", ", new TreeSet<>(CHANNELS.keySet())));
        }
        return channel;
    }
}
