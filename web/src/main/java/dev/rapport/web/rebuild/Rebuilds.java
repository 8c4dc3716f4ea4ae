package dev.rapport.web.rebuild;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rebuilds that were asked for. */
public interface Rebuilds {

    /** Adds it, unless one is under way in the workspace; gives back the one that is then. Joins the caller's transaction. */
    Rebuild begin(String workspace, Rebuild rebuild);

    Optional<Rebuild> find(String workspace, UUID id);

    /** Takes the longest waiting one that nobody works on, until then. */
    Optional<Taken> take(Instant now, Instant until);

    /** Says how far it is, and that somebody works on it until then. */
    void progress(Taken taken, long done, long total, Instant until);

    /** It has come to its end, for better or worse. @param reason why it failed; null when it did not */
    void end(Taken taken, Rebuild.Status status, @Nullable String reason, Instant now);

    record Taken(String workspace, UUID id) {}
}
