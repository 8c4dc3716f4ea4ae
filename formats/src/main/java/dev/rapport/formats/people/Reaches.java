package dev.rapport.formats.people;

import dev.rapport.formats.Text;
import dev.rapport.formats.item.Person.Kind;
import dev.rapport.formats.item.Person.Reach;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers where somebody is reached, each once, in the order in which it is told. */
final class Reaches {
    private static final int LONGEST = 320;
    private static final int MOST = 50;
    private static final Pattern LINKEDIN = Pattern.compile("(?i)(https?://)?([a-z0-9-]+\\.)*linkedin\\.com/.+");
    private static final Pattern X = Pattern.compile("(?i)(https?://)?([a-z0-9-]+\\.)*(x|twitter)\\.com/.+");
    /** What stands between several values of a cell. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*:::\\s*|[;\\n]\\s*");

    private final Set<Reach> found = new LinkedHashSet<>();

    /** @param cell one value, several, or none */
    Reaches all(Kind kind, @Nullable String cell) {
        if (cell != null) {
            for (String value : BETWEEN.split(cell)) {
                one(kind, value);
            }
        }
        return this;
    }

    Reaches one(Kind kind, @Nullable String value) {
        String line = Text.line(value, LONGEST);
        if (line != null && found.size() < MOST) {
            found.add(new Reach(kind, line));
        }
        return this;
    }

    /** Web pages: profiles among them reach her, all others do not. */
    Reaches pages(@Nullable String cell) {
        if (cell != null) {
            for (String page : BETWEEN.split(cell)) {
                if (LINKEDIN.matcher(page.strip()).matches()) {
                    one(Kind.LINKEDIN, page);
                } else if (X.matcher(page.strip()).matches()) {
                    one(Kind.X, page);
                }
            }
        }
        return this;
    }

    List<Reach> list() {
        return List.copyOf(found);
    }
}
