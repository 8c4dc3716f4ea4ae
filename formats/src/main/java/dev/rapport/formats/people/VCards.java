package dev.rapport.formats.people;

import dev.rapport.formats.Text;
import dev.rapport.formats.Upload;
import dev.rapport.formats.block.Blocks;
import dev.rapport.formats.item.Person;
import dev.rapport.formats.item.Person.Kind;
import dev.rapport.formats.item.PersonItem;
import dev.rapport.formats.item.Place;
import dev.rapport.formats.item.Unreadable;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Categories;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads vCards, 2.1 to 4.0, one after the other. */
public final class VCards {
    private static final int LONGEST = 200;

    private VCards() {}

    public static void read(Upload file, String part, Consumer<PersonItem> items) throws IOException {
        try (Blocks blocks = new Blocks(file.open())) {
            for (Blocks.Block block = blocks.next(); block != null; block = blocks.next()) {
                if (block.name().equals("VCARD")) {
                    items.accept(item(new Place(part, block.line()), block.text()));
                }
            }
        }
    }

    private static PersonItem item(Place place, @Nullable String text) {
        if (text == null) {
            return new Unreadable(place, "has more than 2 MB");
        }
        try {
            VCard card = Ezvcard.parse(text).first();
            return card == null ? new Unreadable(place, "is no vCard") : person(place, card);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return new Unreadable(place, "is no vCard");
        }
    }

    private static Person person(Place place, VCard card) {
        Reaches reaches = new Reaches();
        card.getEmails().forEach(email -> reaches.one(Kind.EMAIL, email.getValue()));
        card.getTelephoneNumbers().forEach(phone -> reaches.one(Kind.PHONE, number(phone)));
        card.getUrls().forEach(url -> reaches.pages(url.getValue()));
        card.getExtendedProperties("X-SOCIALPROFILE").stream()
                .map(RawProperty::getValue)
                .forEach(reaches::pages);
        card.getExtendedProperties("X-TWITTER").forEach(handle -> reaches.one(Kind.X, handle.getValue()));
        return new Person(
                place,
                name(card),
                organization(card.getOrganization()),
                text(card.getTitles().stream().findFirst().orElse(null)),
                reaches.list(),
                tags(card.getCategories()),
                null);
    }

    private static @Nullable String number(Telephone phone) {
        return phone.getUri() == null ? phone.getText() : phone.getUri().getNumber();
    }

    private static @Nullable String name(VCard card) {
        String formatted = text(card.getFormattedName());
        StructuredName parts = card.getStructuredName();
        return formatted != null || parts == null
                ? formatted
                : Text.line(
                        Stream.of(parts.getGiven(), parts.getFamily())
                                .filter(part -> part != null && !part.isBlank())
                                .collect(Collectors.joining(" ")),
                        LONGEST);
    }

    private static @Nullable String organization(@Nullable Organization organization) {
        return organization == null || organization.getValues().isEmpty()
                ? null
                : Text.line(organization.getValues().getFirst(), LONGEST);
    }

    private static @Nullable String text(@Nullable TextProperty property) {
        return property == null ? null : Text.line(property.getValue(), LONGEST);
    }

    private static List<String> tags(@Nullable Categories categories) {
        return categories == null
                ? List.of()
                : categories.getValues().stream()
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
    }
}
