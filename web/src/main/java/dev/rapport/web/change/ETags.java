package dev.rapport.web.change;

import dev.rapport.web.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The version of a thing as its entity tag. */
public final class ETags {
    private ETags() {}

    /** The value of the header {@code ETag}. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change pass that means this version.
     *
     * @param ifMatch the header as it came; null means whatever version there is
     * @throws ProblemException 412 when the caller means another version
     */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        boolean meant = Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(of(version)::equals);
        if (!meant) {
            throw ProblemException.of(
                    412, "version_moved", "If-Match: the version is now " + version + ".", List.of(), Map.of());
        }
    }
}
