package dev.rapport.formats.linkedin;

import dev.rapport.formats.Zip;
import dev.rapport.formats.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The owner's own entry in an export. */
public final class LinkedInProfile {
    private static final Set<String> COLUMNS = Set.of("FIRST NAME", "LAST NAME", "HEADLINE", "INDUSTRY");

    private LinkedInProfile() {}

    /** What the owner is called; empty when the zip does not say. */
    public static Set<String> names(Zip zip) throws IOException {
        Set<String> names = new HashSet<>();
        for (Zip.Part part : zip.parts()) {
            if (part.start().toUpperCase(Locale.ROOT).contains("MAIDEN NAME")) {
                try (Table table = new Table(part.open(), COLUMNS)) {
                    Table.Row row = table.next();
                    if (row != null) {
                        names.add((row.get("FIRST NAME") + " " + row.get("LAST NAME")).strip());
                    }
                } catch (IOException | UncheckedIOException e) {
                    // Another file in which these words stand.
                }
            }
        }
        return names;
    }
}
