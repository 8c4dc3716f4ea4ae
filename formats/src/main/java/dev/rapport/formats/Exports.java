package dev.rapport.formats;

import dev.rapport.formats.item.PersonItem;
import dev.rapport.formats.item.TouchItem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads an export, whatever it is: a file, or a zip of which every part is read that is known. */
public final class Exports {
    private Exports() {}

    /** What is made of the files of one kind. */
    interface Parts {
        Holds holds();

        /** @param zip what the file lies in; null when it came by itself */
        void read(Format format, Upload file, String name, @Nullable Zip zip) throws IOException, UnknownFormat;
    }

    /**
     * Hands out the touches that the file tells of, in an order that is the same each time.
     *
     * @param ownProfiles the team's profiles on LinkedIn
     * @param now for repetitions without an end
     * @return what was found, as {@code mbox} or {@code zip: ics, linkedin}
     * @throws UnknownFormat when nothing in it is known here
     */
    public static String read(Upload file, Set<String> ownProfiles, Instant now, Consumer<TouchItem> items)
            throws IOException, UnknownFormat {
        return read(file, new TouchParts(ownProfiles, now, items));
    }

    /**
     * Hands out the people that the file tells of, as above.
     *
     * @return what was found, as {@code vcard} or {@code zip: linkedin connections}
     */
    public static String people(Upload file, Consumer<PersonItem> items) throws IOException, UnknownFormat {
        return read(file, new PersonParts(items));
    }

    private static String read(Upload file, Parts parts) throws IOException, UnknownFormat {
        Format format;
        try (InputStream in = file.open()) {
            format = Format.of(in);
        }
        if (format == Format.ZIP) {
            return zip(new Zip(file), parts);
        }
        if (format.holds() != parts.holds()) {
            throw new UnknownFormat(
                    format.holds() == null
                            ? "The file is none that is known here. "
                                    + parts.holds().expected()
                            : format.holds().elsewhere());
        }
        parts.read(format, file, "", null);
        return format.text();
    }

    private static String zip(Zip zip, Parts parts) throws IOException, UnknownFormat {
        Set<String> found = new LinkedHashSet<>();
        for (Zip.Part part : zip.parts()) {
            if (part.format().holds() == parts.holds()) {
                parts.read(part.format(), part, part.name(), zip);
                found.add(part.format().text());
            }
        }
        if (found.isEmpty()) {
            throw new UnknownFormat("None of the files in the zip is known here. "
                    + parts.holds().expected());
        }
        return "zip: " + String.join(", ", found);
    }
}
