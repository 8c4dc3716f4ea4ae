package dev.rapport.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.formats.item.Item;
import dev.rapport.formats.item.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files for tests, and what is read of them. */
public final class Files {
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private Files() {}

    /** What was read: a format, or why it is none, and the items. */
    public record Read(String format, List<Item> items) {

        public <T extends Item> T only(Class<T> type) {
            if (items.size() != 1) {
                throw new AssertionError(items.size() + " items: " + items);
            }
            return type.cast(items.getFirst());
        }

        public List<String> reasons() {
            return items.stream()
                    .filter(item -> item instanceof Unreadable)
                    .map(item -> ((Unreadable) item).reason())
                    .toList();
        }
    }

    public static Read read(String text) {
        return read(text.getBytes(UTF_8), Set.of());
    }

    public static Read read(byte[] bytes, Set<String> ownProfiles) {
        List<Item> items = new ArrayList<>();
        try {
            return new Read(Exports.read(upload(bytes), ownProfiles, NOW, items::add), items);
        } catch (UnknownFormat e) {
            return new Read(String.valueOf(e.getMessage()), items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The people in it. */
    public static Read people(String text) {
        return people(text.getBytes(UTF_8));
    }

    public static Read people(byte[] bytes) {
        List<Item> items = new ArrayList<>();
        try {
            return new Read(Exports.people(upload(bytes), items::add), items);
        } catch (UnknownFormat e) {
            return new Read(String.valueOf(e.getMessage()), items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Upload upload(byte[] bytes) {
        return Upload.of("", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
