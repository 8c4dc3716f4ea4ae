package dev.rapport.formats;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zip, read from its beginning each time, so that nothing of it is ever unpacked to a disk: names in it are labels and no
 * paths. One that swells without measure is refused.
 */
public final class Zip {
    private static final int MOST_PARTS = 20_000;
    private static final int MOST_SWELLING = 100;
    private static final long ALWAYS_ALLOWED = 256L * 1024 * 1024;

    private final Upload file;
    private final List<Part> parts;

    /** @throws UnknownFormat when it is no zip that can be read whole */
    Zip(Upload file) throws IOException, UnknownFormat {
        this.file = file;
        this.parts = look();
    }

    /** A file in the zip. */
    public final class Part implements Upload {
        private final int index;
        private final String name;
        private final Format format;
        private final String start;

        private Part(int index, String name, Format format, String start) {
            this.index = index;
            this.name = name;
            this.format = format;
            this.start = start;
        }

        @Override
        public String name() {
            return name;
        }

        /** How it begins, where it is a small table; empty otherwise. */
        public String start() {
            return start;
        }

        Format format() {
            return format;
        }

        @Override
        public InputStream open() throws IOException {
            ZipInputStream zip = new ZipInputStream(opened());
            for (int at = 0; at <= index; at++) {
                Objects.requireNonNull(zip.getNextEntry(), "the zip had this part a moment ago");
            }
            return zip;
        }

        @Override
        public long size() {
            return file.size();
        }
    }

    public List<Part> parts() {
        return parts;
    }

    private InputStream opened() throws IOException {
        return new BufferedInputStream(file.open(), 64 * 1024);
    }

    private List<Part> look() throws IOException, UnknownFormat {
        List<Part> found = new ArrayList<>();
        long most = Math.max(ALWAYS_ALLOWED, file.size() * MOST_SWELLING);
        long swollen = 0;
        try (ZipInputStream zip = new ZipInputStream(opened())) {
            byte[] buffer = new byte[64 * 1024];
            int index = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry(), index++) {
                if (index >= MOST_PARTS) {
                    throw new UnknownFormat("The zip holds more than " + MOST_PARTS + " files.");
                }
                byte[] start = zip.readNBytes(16 * 1024);
                swollen += start.length;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    swollen += read;
                    if (swollen > most) {
                        throw new UnknownFormat(
                                "The zip unpacks to more than " + MOST_SWELLING + " times its size: it is not read.");
                    }
                }
                String name = Text.line(entry.getName(), 200);
                if (!entry.isDirectory() && name != null && !name.startsWith("__MACOSX")) {
                    found.add(part(index, name, start));
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new UnknownFormat("The zip cannot be read: it is damaged or locked by a password.");
        }
        return found;
    }

    private Part part(int index, String name, byte[] start) throws IOException {
        Format format = Format.of(new ByteArrayInputStream(start));
        boolean table = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        // A zip in a zip is left closed.
        return new Part(index, name, format == Format.ZIP ? Format.UNKNOWN : format, table ? Text.decoded(start) : "");
    }
}
