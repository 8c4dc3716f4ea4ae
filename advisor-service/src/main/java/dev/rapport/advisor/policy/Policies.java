package dev.rapport.advisor.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The policy of each workspace. Every version is kept, since verdicts name the one that they were judged with. */
public interface Policies {

    /** The ones in force; of a workspace that never changed it, {@link Version#FIRST}. */
    Map<String, Version> newest(Collection<String> workspaces);

    /** The one in force. */
    default Version newest(String workspace) {
        return newest(List.of(workspace)).getOrDefault(workspace, Version.FIRST);
    }

    /** As above, without its number. */
    default Policy inForce(String workspace) {
        return newest(workspace).policy();
    }

    Optional<Version> find(String workspace, int number);

    /** The newest first. @param before a version; null from the newest on */
    List<Version> list(String workspace, @Nullable Integer before, int limit);

    /** Puts a version in force, unless somebody else has just made one of the same number. */
    boolean add(String workspace, Version next);

    /**
     * @param number counts from 1, the default
     * @param changedBy the member who made it, and {@code changedAt}; null for the default
     */
    record Version(
            int number,
            Policy policy,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {
        public static final Version FIRST = new Version(1, Policy.DEFAULT, null, null);
    }
}
