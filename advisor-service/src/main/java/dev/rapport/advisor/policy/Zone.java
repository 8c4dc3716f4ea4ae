package dev.rapport.advisor.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A time zone by its IANA name: {@code Europe/Zurich}. */
public record Zone(ZoneId id) {
    public static final Zone UTC = new Zone(ZoneOffset.UTC);

    /** @throws IllegalArgumentException when no zone has this name */
    @JsonCreator
    public static Zone of(String name) {
        try {
            ZoneId id = ZoneId.of(name);
            return new Zone(id.equals(ZoneId.of("UTC")) ? ZoneOffset.UTC : id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time zone such as Europe/Zurich: " + name, e);
        }
    }

    /** The zone of this name, or another when there is no name, or none that is known. */
    public static ZoneId orElse(@Nullable String name, ZoneId other) {
        try {
            return name == null ? other : ZoneId.of(name);
        } catch (DateTimeException e) {
            return other;
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return id.equals(ZoneOffset.UTC) ? "UTC" : id.getId();
    }
}
