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
            throw moved(version);
        }
    }

    /**
     * As above, and the caller must say which version, or that any will do.
     *
     * @throws ProblemException also 428 when the caller says nothing, for then somebody else's change could be lost unawares
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null) {
            throw ProblemException.of(
                    428,
                    "version_required",
                    "If-Match: name the version that you changed, as the ETag that you got it with.",
                    List.of(),
                    Map.of());
        }
        check(ifMatch, version);
    }

    /** 412: the version that the caller means is not in force any more. @param version the one that is */
    public static ProblemException moved(long version) {
        return ProblemException.of(
                412, "version_moved", "If-Match: the version is now " + version + ".", List.of(), Map.of());
    }
}
