package dev.rapport.contacts.importing;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import dev.rapport.formats.item.Person;
import dev.rapport.formats.item.PersonItem;
import dev.rapport.formats.item.Unreadable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom an item of a file tells of. Pure functions. */
final class Reading {
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 100;

    private Reading() {}

    static Told of(PersonItem item, Instant now) {
        return switch (item) {
            case Person person -> person(person, now);
            case Unreadable unreadable -> new Told.Nobody(unreadable.reason());
        };
    }

    private static Told person(Person person, Instant now) {
        if (person.step() != null && person.step().at().isAfter(now)) {
            return new Told.Nobody("has a date in the future");
        }
        List<Address> addresses = person.reaches().stream()
                .flatMap(reach -> address(reach).stream())
                .distinct()
                .limit(Contact.MOST_IDENTITIES)
                .toList();
        if (addresses.isEmpty()) {
            return new Told.Nobody(
                    person.reaches().isEmpty()
                            ? "has no address, number or profile to know her by"
                            : "has no address, number (as +46 70 123 45 67) or profile that is one");
        }
        return new Told.Somebody(
                Stream.ofNullable(person.name())
                        .findFirst()
                        .orElseGet(() -> addresses.getFirst().text()),
                person.company(),
                person.title(),
                person.tags().stream()
                        .filter(tag -> tag.length() <= LONGEST_TAG)
                        .limit(MOST_TAGS)
                        .toList(),
                addresses,
                step(person.step()));
    }

    private static Optional<Address> address(Person.Reach reach) {
        Channel channel = switch (reach.kind()) {
            case EMAIL -> Channel.EMAIL;
            case PHONE -> Channel.PHONE;
            case LINKEDIN -> Channel.LINKEDIN;
            case X -> Channel.X;
        };
        try {
            return Optional.of(Address.of(channel, reach.address()));
        } catch (IllegalArgumentException e) {
            // A number without its country, a page that is no profile: it reaches nobody.
            return Optional.empty();
        }
    }

    private static Told.@Nullable Step step(Person.@Nullable Step step) {
        if (step == null) {
            return null;
        }
        Connection.Status status = step.accepted() ? Connection.Status.ACCEPTED : Connection.Status.REQUESTED;
        return new Told.Step(status, side(step.ours()), step.note(), step.at());
    }

    private static @Nullable Side side(@Nullable Boolean ours) {
        return ours == null ? null : ours ? Side.US : Side.THEM;
    }
}
