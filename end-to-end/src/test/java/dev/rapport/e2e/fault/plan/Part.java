package dev.rapport.e2e.fault.plan;

import dev.rapport.stack.local.Service;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can fail. */
public enum Part {
    CONTACTS(Service.CONTACTS),
    TOUCHPOINT(Service.TOUCHPOINT),
    ADVISOR(Service.ADVISOR),
    BROKER(null),
    DATABASE(null);

    private final @Nullable Service service;

    Part(@Nullable Service service) {
        this.service = service;
    }

    /** Empty for what services depend on. */
    public Optional<Service> service() {
        return Optional.ofNullable(service);
    }

    public static Part of(Service service) {
        return valueOf(service.name());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
