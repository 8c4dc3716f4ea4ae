package dev.rapport.web.rebuild;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rebuild that waits for whoever takes it first, and what is said of its end. */
final class OneRebuild implements Rebuilds {
    final List<String> ends = new ArrayList<>();
    private boolean waits = true;

    @Override
    public Rebuild begin(String workspace, Rebuild rebuild) {
        return rebuild;
    }

    @Override
    public Optional<Rebuild> find(String workspace, UUID id) {
        return Optional.empty();
    }

    @Override
    public Optional<Taken> take(Instant now, Instant until) {
        boolean taken = waits;
        waits = false;
        return taken ? Optional.of(new Taken("team", new UUID(0, 1))) : Optional.empty();
    }

    @Override
    public void progress(Taken taken, long done, long total, Instant until) {}

    @Override
    public void end(Taken taken, Rebuild.Status status, @Nullable String reason, Instant now) {
        ends.add(status.name().toLowerCase(Locale.ROOT) + ": " + reason);
    }
}
