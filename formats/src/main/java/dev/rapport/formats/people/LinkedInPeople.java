package dev.rapport.formats.people;

import dev.rapport.formats.Text;
import dev.rapport.formats.Upload;
import dev.rapport.formats.item.Person;
import dev.rapport.formats.item.Person.Kind;
import dev.rapport.formats.item.Person.Step;
import dev.rapport.formats.item.PersonItem;
import dev.rapport.formats.item.Place;
import dev.rapport.formats.item.Recommendation;
import dev.rapport.formats.item.TouchItem;
import dev.rapport.formats.item.Unreadable;
import dev.rapport.formats.table.Table;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads whom an export of LinkedIn knows: connections, invitations, the address book that was handed to LinkedIn, recommendations. */
public final class LinkedInPeople {
    public static final Set<String> CONNECTIONS = Set.of("FIRST NAME", "LAST NAME", "CONNECTED ON");
    public static final Set<String> INVITATIONS = Set.of("FROM", "TO", "SENT AT", "DIRECTION");
    public static final Set<String> ADDRESS_BOOK = Set.of("SOURCE", "FIRSTNAME", "LASTNAME", "EMAILS", "PHONENUMBERS");
    public static final Set<String> RECOMMENDATIONS =
            Set.of("FIRST NAME", "LAST NAME", "JOB TITLE", "TEXT", "CREATION DATE", "STATUS");

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 10_000;

    private LinkedInPeople() {}

    public static void connections(Upload file, String part, Consumer<PersonItem> items) throws IOException {
        people(file, part, CONNECTIONS, LinkedInPeople::connection, items);
    }

    public static void invitations(Upload file, String part, Consumer<PersonItem> items) throws IOException {
        people(file, part, INVITATIONS, LinkedInPeople::invitation, items);
    }

    public static void addressBook(Upload file, String part, Consumer<PersonItem> items) throws IOException {
        people(file, part, ADDRESS_BOOK, LinkedInPeople::entry, items);
    }

    private static void people(
            Upload file,
            String part,
            Set<String> columns,
            BiFunction<Place, Table.Row, PersonItem> item,
            Consumer<PersonItem> items)
            throws IOException {
        Table.each(file, part, columns, row -> items.accept(item.apply(new Place(part, row.line()), row)))
                .ifPresent(items);
    }

    /**
     * Nothing but the file's name says whether they were given or received.
     *
     * @param profiles whose name is whose profile
     */
    public static void recommendations(
            Upload file, String part, Map<String, String> profiles, Consumer<TouchItem> items) throws IOException {
        String name = (part.isEmpty() ? file.name() : part).toLowerCase(Locale.ROOT);
        boolean given = !name.contains("received");
        Table.each(
                        file,
                        part,
                        RECOMMENDATIONS,
                        row -> items.accept(recommendation(new Place(part, row.line()), row, given, profiles)))
                .ifPresent(items);
    }

    /** The profiles of those in a file of connections whose name nobody else in it has. */
    public static Map<String, String> profiles(Upload connections) throws IOException {
        Map<String, String> profiles = new HashMap<>();
        Set<String> doubted = new HashSet<>();
        connections(connections, "", item -> {
            if (item instanceof Person person && person.name() != null) {
                person.reaches().stream()
                        .filter(reach -> reach.kind() == Kind.LINKEDIN)
                        .map(Person.Reach::address)
                        .filter(url -> profiles.put(person.name(), url) != null)
                        .forEach(url -> doubted.add(person.name()));
            }
        });
        profiles.keySet().removeAll(doubted);
        return profiles;
    }

    private static PersonItem connection(Place place, Table.Row row) {
        String name = name(row.get("FIRST NAME"), row.get("LAST NAME"));
        String url = row.get("URL");
        if (name == null && url.isEmpty()) {
            return new Unreadable(place, "is a member who hides from exports");
        }
        Instant at = Days.read(row.get("CONNECTED ON"));
        if (at == null) {
            return new Unreadable(place, "has no day as 08 Feb 2026");
        }
        return new Person(
                place,
                name,
                Text.line(row.get("COMPANY"), LONGEST),
                Text.line(row.get("POSITION"), LONGEST),
                new Reaches()
                        .one(Kind.LINKEDIN, url)
                        .one(Kind.EMAIL, row.get("EMAIL ADDRESS"))
                        .list(),
                List.of(),
                new Step(true, null, null, at));
    }

    private static PersonItem invitation(Place place, Table.Row row) {
        String direction = row.get("DIRECTION").toUpperCase(Locale.ROOT);
        if (!Set.of("INCOMING", "OUTGOING").contains(direction)) {
            return new Unreadable(place, "has no direction INCOMING or OUTGOING");
        }
        boolean ours = direction.equals("OUTGOING");
        String url = row.get(ours ? "INVITEEPROFILEURL" : "INVITERPROFILEURL");
        if (url.isEmpty()) {
            return new Unreadable(place, "names nobody's profile, as exports before the end of 2023 do");
        }
        Instant at = Days.moment(row.get("SENT AT"));
        if (at == null) {
            return new Unreadable(place, "has no time as 1/29/26, 2:37 PM");
        }
        return new Person(
                place,
                Text.line(row.get(ours ? "TO" : "FROM"), LONGEST),
                null,
                null,
                new Reaches().one(Kind.LINKEDIN, url).list(),
                List.of(),
                new Step(false, ours, note(row.get("MESSAGE")), at));
    }

    private static PersonItem entry(Place place, Table.Row row) {
        String whole = Text.line(row.get("FULLNAME"), LONGEST);
        return new Person(
                place,
                whole == null ? name(row.get("FIRSTNAME"), row.get("LASTNAME")) : whole,
                Text.line(row.get("COMPANIES"), LONGEST),
                Text.line(row.get("TITLE"), LONGEST),
                new Reaches()
                        .all(Kind.EMAIL, row.get("EMAILS").replace(',', ';'))
                        .all(Kind.PHONE, row.get("PHONENUMBERS").replace(',', ';'))
                        .pages(row.get("PROFILES").replace(',', ';'))
                        .pages(row.get("SITES").replace(',', ';'))
                        .list(),
                List.of(),
                null);
    }

    private static TouchItem recommendation(Place place, Table.Row row, boolean given, Map<String, String> profiles) {
        String name = name(row.get("FIRST NAME"), row.get("LAST NAME"));
        Instant at = Days.moment(row.get("CREATION DATE"));
        if (name == null || at == null) {
            return new Unreadable(place, name == null ? "names nobody" : "has no time as 01/29/26, 02:37 PM");
        }
        String status = row.get("STATUS").toUpperCase(Locale.ROOT);
        if (!status.isEmpty() && !status.equals("VISIBLE")) {
            return new Unreadable(place, "was never shown to anybody");
        }
        String text = note(row.get("TEXT"));
        return new Recommendation(
                place,
                Text.digest(given ? "given" : "received", name, at.toString(), text == null ? "" : text),
                given,
                name,
                profiles.get(name),
                text,
                at);
    }

    private static @Nullable String name(String first, String last) {
        return Text.line(first + " " + last, LONGEST);
    }

    private static @Nullable String note(String text) {
        String kept = Text.kept(text.strip(), LONGEST_NOTE);
        return kept.isEmpty() ? null : kept;
    }
}
