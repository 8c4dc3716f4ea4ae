package dev.rapport.formats.linkedin;

import dev.rapport.formats.Text;
import dev.rapport.formats.UnknownFormat;
import dev.rapport.formats.Upload;
import dev.rapport.formats.item.LinkedInMessage;
import dev.rapport.formats.item.LinkedInMessage.Profile;
import dev.rapport.formats.item.Place;
import dev.rapport.formats.item.TouchItem;
import dev.rapport.formats.item.Unreadable;
import dev.rapport.formats.mail.Pages;
import dev.rapport.formats.table.Table;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code messages.csv}, of whatever year: columns are found by their names. */
public final class LinkedInMessages {
    public static final Set<String> COLUMNS =
            Set.of("CONVERSATION ID", "FROM", "SENDER PROFILE URL", "DATE", "CONTENT");
    private static final int LONGEST_BODY = 64 * 1024;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT);

    private final String part;
    private final Owner owner;
    private final String ownerKey;

    private LinkedInMessages(String part, Owner owner, String ownerKey) {
        this.part = part;
        this.owner = owner;
        this.ownerKey = ownerKey;
    }

    /**
     * @param ownerNames what the owner is called, where the export says it elsewhere
     * @param ownProfiles profiles of the team
     * @throws UnknownFormat when nothing tells whose export it is
     */
    public static void read(
            Upload file, String part, Set<String> ownerNames, Set<String> ownProfiles, Consumer<TouchItem> items)
            throws IOException, UnknownFormat {
        Owner owner = new Owner();
        // Where it breaks off is said when it is met again.
        Table.each(
                file,
                part,
                COLUMNS,
                row -> owner.saw(
                        row.get("CONVERSATION ID"),
                        row.get("SENDER PROFILE URL"),
                        row.get("FROM"),
                        Profiles.urls(row.get("RECIPIENT PROFILE URLS")),
                        row.get("TO")));
        String key =
                owner.key(ownerNames, ownProfiles.stream().map(Profiles::key).collect(Collectors.toSet()));
        if (key == null && owner.sawSender()) {
            throw new UnknownFormat("The messages do not tell whose export it is: hand in the whole zip, or give the"
                    + " member's LinkedIn profile among the identities at PUT /v1/workspace.");
        }
        LinkedInMessages messages = new LinkedInMessages(part, owner, key == null ? "" : key);
        Table.each(file, part, COLUMNS, row -> items.accept(messages.item(row))).ifPresent(items);
    }

    private TouchItem item(Table.Row row) {
        Place place = new Place(part, row.line());
        Instant sentAt = date(row.get("DATE"));
        if (!row.isWhole() || sentAt == null) {
            return new Unreadable(
                    place,
                    row.isWhole() ? "has no date as 2026-05-03 14:00:00 UTC" : "has fewer columns than its header");
        }
        if (isTrue(row.get("IS MESSAGE DRAFT")) || isTrue(row.get("IS CONVERSATION DRAFT"))) {
            return new Unreadable(place, "is a draft: it was never sent");
        }
        String conversation = row.get("CONVERSATION ID");
        String sender = row.get("SENDER PROFILE URL");
        String content = row.get("CONTENT");
        boolean outbound = !sender.isEmpty() && Profiles.key(sender).equals(ownerKey);
        return new LinkedInMessage(
                place,
                Text.digest(conversation, sentAt.toString(), sender, content),
                conversation,
                outbound,
                outbound
                        ? receivers(row)
                        : Profiles.of(sender.isEmpty() ? List.of() : List.of(sender), row.get("FROM")),
                sentAt,
                Text.line(row.get("SUBJECT"), 1_000),
                Text.kept(content.contains("</") ? Pages.text(content) : content, LONGEST_BODY),
                Text.line(row.get("FOLDER"), 100),
                sender.isEmpty() || content.contains("spinmail-quill-editor"));
    }

    /** Exports before 2023 name receivers by name only: their profiles are those of people of that name in the conversation. */
    private List<Profile> receivers(Table.Row row) {
        String names = row.get("TO");
        List<String> urls = Profiles.urls(row.get("RECIPIENT PROFILE URLS"));
        if (urls.isEmpty()) {
            String url = owner.urlOf(row.get("CONVERSATION ID"), names);
            urls = url == null ? List.of() : List.of(url);
        }
        return Profiles.of(urls, names).stream()
                .filter(profile -> !Profiles.key(profile.url()).equals(ownerKey))
                .toList();
    }

    private static boolean isTrue(String cell) {
        return Set.of("yes", "true", "1").contains(cell.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Instant date(String cell) {
        try {
            return LocalDateTime.parse(cell.replaceFirst("\\s*(UTC|Z)$", "").replace('T', ' '), DATE)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
