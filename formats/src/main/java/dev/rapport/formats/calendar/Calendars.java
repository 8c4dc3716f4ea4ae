package dev.rapport.formats.calendar;

import dev.rapport.formats.UnknownFormat;
import dev.rapport.formats.Upload;
import dev.rapport.formats.block.Blocks;
import dev.rapport.formats.item.Place;
import dev.rapport.formats.item.TouchItem;
import dev.rapport.formats.item.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads calendars (RFC 5545), one event at a time. */
public final class Calendars {
    private static final int MOST_CHANGED_OCCURRENCES = 50_000;
    private static final int MOST_ZONES = 500;

    private final String part;
    private final Instant now;
    private final Map<String, String> zones = new HashMap<>();
    /** Occurrences that stand on their own, by the event that they were taken out of. */
    private final Map<String, Set<String>> changed = new HashMap<>();

    private String ownZone = "UTC";
    private boolean cancels;

    private Calendars(String part, Instant now) {
        this.part = part;
        this.now = now;
    }

    /**
     * @param now repetitions are told for a year from here
     * @throws UnknownFormat when too much in it depends on each other
     */
    public static void read(Upload file, String part, Instant now, Consumer<TouchItem> items)
            throws IOException, UnknownFormat {
        Calendars calendar = new Calendars(part, now);
        calendar.look(file);
        calendar.events(file, items);
    }

    /** What events lean on may stand behind them: a first look finds it. */
    private void look(Upload file) throws IOException, UnknownFormat {
        int occurrences = 0;
        try (Blocks blocks = new Blocks(file.open())) {
            for (Blocks.Block block = blocks.next(); block != null; block = blocks.next()) {
                String text = block.text() == null ? "" : block.text();
                if (block.name().equals("VTIMEZONE") && zones.size() < MOST_ZONES) {
                    zones.put(block.value("TZID"), text);
                } else if (block.name().equals("VEVENT")
                        && !block.value("RECURRENCE-ID").isEmpty()) {
                    if (++occurrences > MOST_CHANGED_OCCURRENCES) {
                        throw new UnknownFormat("The calendar changes more than " + MOST_CHANGED_OCCURRENCES
                                + " single occurrences: export fewer years.");
                    }
                    changed.computeIfAbsent(block.value("UID"), first -> new HashSet<>())
                            .add(EventReader.recurrenceKey(text, zonesIn(text), ownZone));
                } else if (block.name().isEmpty()) {
                    property(text);
                }
            }
        }
    }

    private void property(String line) {
        if (line.toUpperCase(Locale.ROOT).startsWith("X-WR-TIMEZONE:")) {
            ownZone = line.substring("X-WR-TIMEZONE:".length()).strip();
        }
        cancels |= line.strip().equalsIgnoreCase("METHOD:CANCEL");
    }

    private void events(Upload file, Consumer<TouchItem> items) throws IOException {
        try (Blocks blocks = new Blocks(file.open())) {
            for (Blocks.Block block = blocks.next(); block != null; block = blocks.next()) {
                if (block.name().equals("VEVENT")) {
                    items.accept(event(block));
                }
            }
        }
    }

    private TouchItem event(Blocks.Block block) {
        Place place = new Place(part, block.line());
        String text = block.text();
        if (text == null) {
            return new Unreadable(place, "is too long for an event");
        }
        EventReader reader = new EventReader(place, ownZone, now, cancels);
        return reader.read(text, zonesIn(text), changed.getOrDefault(block.value("UID"), Set.of()));
    }

    /** The time zones that it names, and no others: a calendar may bring hundreds. */
    private String zonesIn(String event) {
        String unfolded = event.replaceAll("\r?\n[ \t]", "");
        StringBuilder named = new StringBuilder();
        zones.forEach((id, zone) -> {
            if (unfolded.contains("TZID=" + id) || unfolded.contains("TZID=\"" + id + "\"")) {
                named.append(zone);
            }
        });
        return named.toString();
    }
}
