package dev.rapport.touchpoint.importing;

import dev.rapport.contracts.touch.Source;
import dev.rapport.formats.Text;

/** Names of touches that are the same in every export. */
final class Sources {
    /** As much as a source may have over REST. */
    private static final int LONGEST = 200;

    private Sources() {}

    /** @param parts what tells the touch from all others of the system */
    static Source of(String system, String... parts) {
        String id = String.join(" ", parts).replaceAll("\\p{Cntrl}", " ").strip();
        return new Source(system, id.length() <= LONGEST && !id.isEmpty() ? id : Text.digest(parts));
    }
}
