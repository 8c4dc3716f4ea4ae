package dev.rapport.touchpoint.touch;

import dev.rapport.contracts.touch.Source;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A touch that somebody tells of, before it has an id and a version. */
public record Draft<T>(List<UUID> contacts, @Nullable Source source, Writing<T> writing) {

    /** Writes the touch down. */
    @FunctionalInterface
    public interface Writing<T> {
        /** @param before how it stood; null when it is new */
        T write(UUID id, int version, @Nullable T before);
    }
}
