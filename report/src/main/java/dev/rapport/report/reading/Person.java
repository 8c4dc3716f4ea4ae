package dev.rapport.report.reading;

import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.touch.Source;
import dev.rapport.touchpoint.importing.Told;
import dev.rapport.touchpoint.importing.Told.ToldExchange;
import dev.rapport.touchpoint.importing.Told.ToldMeeting;
import dev.rapport.touchpoint.importing.Told.ToldMessage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody whom the files tell of. What two files tell alike counts once. */
public final class Person {
    private final Set<Address> addresses = new LinkedHashSet<>();
    private final Map<Source, Told> touches = new LinkedHashMap<>();
    private @Nullable String name;

    /** @param value normalised */
    public record Address(Channel channel, String value) {}

    Person(Address address) {
        addresses.add(address);
    }

    /** @param named what the touch calls the person; the longest name is the fullest */
    void add(Told touch, @Nullable String named) {
        touches.putIfAbsent(touch.source(), touch);
        if (named != null && (name == null || named.length() > name.length())) {
            name = named;
        }
    }

    /** Both are the same. */
    void take(Person other) {
        addresses.addAll(other.addresses);
        other.touches.forEach(touches::putIfAbsent);
    }

    public Set<Address> addresses() {
        return addresses;
    }

    public Collection<Told> touches() {
        return touches.values();
    }

    @Nullable
    public String name() {
        return name;
    }

    /** A machine that writes to us is nobody, and neither is somebody to whom only our machines wrote. */
    boolean known() {
        return touches.values().stream().anyMatch(touch -> switch (touch) {
            case ToldMessage message -> !message.automated();
            case ToldMeeting meeting -> true;
            case ToldExchange exchange -> true;
        });
    }
}
