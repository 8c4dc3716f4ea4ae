package dev.rapport.formats.people;

import dev.rapport.formats.Text;
import dev.rapport.formats.Upload;
import dev.rapport.formats.item.Person;
import dev.rapport.formats.item.Person.Kind;
import dev.rapport.formats.item.PersonItem;
import dev.rapport.formats.item.Place;
import dev.rapport.formats.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Google Contacts as CSV, of today and of before 2024: numbered columns are as many as the widest contact needs. */
public final class GoogleContacts {
    /** Each table has these of one of them. */
    public static final Set<String> TODAY = Set.of("FIRST NAME", "LAST NAME", "FILE AS", "LABELS");

    public static final Set<String> BEFORE = Set.of("GIVEN NAME", "FAMILY NAME", "GROUP MEMBERSHIP");

    private static final int LONGEST = 200;
    private static final String BETWEEN = "\\s*:::\\s*";

    private GoogleContacts() {}

    /** @param columns those by which the table was known */
    public static void read(Upload file, String part, Set<String> columns, Consumer<PersonItem> items)
            throws IOException {
        Table.each(file, part, columns, row -> items.accept(item(new Place(part, row.line()), row)))
                .ifPresent(items);
    }

    private static PersonItem item(Place place, Table.Row row) {
        Reaches reaches = new Reaches();
        numbered(row, "E-MAIL").forEach(cell -> reaches.all(Kind.EMAIL, cell));
        numbered(row, "PHONE").forEach(cell -> reaches.all(Kind.PHONE, cell));
        numbered(row, "WEBSITE").forEach(reaches::pages);
        return new Person(
                place,
                name(row),
                first(row, "ORGANIZATION NAME", "ORGANIZATION 1 - NAME"),
                first(row, "ORGANIZATION TITLE", "ORGANIZATION 1 - TITLE"),
                reaches.list(),
                tags(first(row, "LABELS", "GROUP MEMBERSHIP")),
                null);
    }

    private static List<String> numbered(Table.Row row, String group) {
        List<String> values = new ArrayList<>();
        for (int number = 1; row.has(group + " " + number + " - VALUE"); number++) {
            values.add(row.get(group + " " + number + " - VALUE"));
        }
        return values;
    }

    private static @Nullable String name(Table.Row row) {
        String whole = first(row, "NAME", "FILE AS");
        String parts = Stream.of(
                        "FIRST NAME", "MIDDLE NAME", "LAST NAME", "GIVEN NAME", "ADDITIONAL NAME", "FAMILY NAME")
                .map(row::get)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return row.get("NAME").isEmpty() && !parts.isEmpty() ? Text.line(parts, LONGEST) : whole;
    }

    private static @Nullable String first(Table.Row row, String column, String other) {
        return Text.line(row.get(column).isEmpty() ? row.get(other) : row.get(column), LONGEST);
    }

    /** Labels of Google's own begin with an asterisk. */
    private static List<String> tags(@Nullable String labels) {
        return labels == null
                ? List.of()
                : Stream.of(labels.split(BETWEEN))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty() && !label.startsWith("*"))
                        .distinct()
                        .toList();
    }
}
