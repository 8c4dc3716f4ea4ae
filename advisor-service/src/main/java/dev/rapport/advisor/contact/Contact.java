package dev.rapport.advisor.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.JoinedConsents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who the contact is, as contacts-service said last.
 *
 * @param displayName null until the contact's registration has been folded
 * @param timeZone an IANA zone name; null when not known
 * @param consents the newest of each channel, in the order of the log
 * @param connections the newest step on each channel, without its note
 * @param toldApart contacts that look like this one and are other people
 * @param newest the number of the newest event folded here; what is older than that cannot be added any more
 * @param listed false for somebody whom only automation named when she was registered
 * @param needs what the contact looks for, and {@code offers} what the contact has to give
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        @Nullable String displayName,
        @Nullable String timeZone,
        List<String> tags,
        List<Identity> identities,
        List<Consent> consents,
        List<Connection> connections,
        List<UUID> toldApart,
        long newest,
        boolean listed,
        List<String> needs,
        List<String> offers) {
    public static final Contact UNKNOWN = new Contact(
            null, null, List.of(), List.of(), List.of(), List.of(), List.of(), 0, true, List.of(), List.of());

    /** Of several contacts who are one person. @param each the survivor first */
    public static Contact joined(Map<UUID, Contact> each, List<JoinedConsents.Merged> merges) {
        if (each.size() == 1) {
            return each.values().iterator().next();
        }
        Map<UUID, List<Consent>> said = new LinkedHashMap<>();
        each.forEach((id, contact) -> said.put(id, contact.consents()));
        Contact joined = UNKNOWN;
        for (Contact contact : each.values()) {
            for (Connection step : contact.connections()) {
                joined = joined.withStep(step, 0);
            }
        }
        return new Contact(
                first(each, Contact::displayName),
                first(each, Contact::timeZone),
                all(each, Contact::tags),
                all(each, Contact::identities),
                JoinedConsents.of(each.keySet().iterator().next(), said, merges),
                joined.connections(),
                all(each, Contact::toldApart),
                each.values().stream().mapToLong(Contact::newest).max().orElse(0),
                each.values().stream().anyMatch(Contact::listed),
                all(each, Contact::needs),
                all(each, Contact::offers));
    }

    private static @Nullable String first(Map<UUID, Contact> each, Function<Contact, @Nullable String> part) {
        return each.values().stream()
                .flatMap(contact -> Stream.ofNullable(part.apply(contact)))
                .findFirst()
                .orElse(null);
    }

    private static <T> List<T> all(Map<UUID, Contact> each, Function<Contact, List<T>> part) {
        return each.values().stream()
                .flatMap(contact -> part.apply(contact).stream())
                .distinct()
                .toList();
    }

    /** What changes when the next event of the log is {@code event}. */
    public Contact after(ContactEvent event, long sequence) {
        return switch (event) {
            case ContactEvent.ContactRegistered registered ->
                new Contact(
                        registered.displayName(),
                        registered.timeZone(),
                        List.copyOf(registered.tags()),
                        List.copyOf(registered.identities()),
                        consents,
                        connections,
                        toldApart,
                        sequence,
                        !Boolean.FALSE.equals(registered.listed()),
                        all(registered.needs()),
                        all(registered.offers()));
            case ContactEvent.ContactChanged changed ->
                new Contact(
                        changed.displayName(),
                        changed.timeZone(),
                        List.copyOf(changed.tags()),
                        identities,
                        consents,
                        connections,
                        toldApart,
                        sequence,
                        // It was a person who said it.
                        true,
                        all(changed.needs()),
                        all(changed.offers()));
            case ContactEvent.IdentityAdded added ->
                withIdentities(replaced(identities, sameId(added.identity()), added.identity()), sequence);
            case ContactEvent.IdentityRemoved removed ->
                withIdentities(without(identities, sameId(removed.identity())), sequence);
            case ContactEvent.ConsentChanged changed -> withConsent(changed.consent(), sequence);
            case ContactEvent.ConnectionEvent step -> withStep(step.connection(), sequence);
            case ContactEvent.ContactToldApart apart -> withToldApart(apart.otherId(), sequence);
            // What follows from these is no matter of one contact alone.
            case ContactEvent.ContactMerged merged -> withToldApart(null, sequence);
            case ContactEvent.ContactUnmerged unmerged -> withToldApart(null, sequence);
            // Nothing is folded of those who were erased.
            case ContactEvent.ContactErased erased -> UNKNOWN;
        };
    }

    private static List<String> all(@Nullable List<String> texts) {
        return texts == null ? List.of() : List.copyOf(texts);
    }

    private Contact withIdentities(List<Identity> changed, long sequence) {
        return new Contact(
                displayName,
                timeZone,
                tags,
                changed,
                consents,
                connections,
                toldApart,
                sequence,
                listed,
                needs,
                offers);
    }

    private Contact withToldApart(@Nullable UUID other, long sequence) {
        List<UUID> changed = other == null ? toldApart : replaced(toldApart, other::equals, other);
        return new Contact(
                displayName,
                timeZone,
                tags,
                identities,
                consents,
                connections,
                changed,
                sequence,
                listed,
                needs,
                offers);
    }

    private Contact withConsent(Consent consent, long sequence) {
        List<Consent> changed = replaced(consents, other -> other.channel() == consent.channel(), consent);
        return new Contact(
                displayName,
                timeZone,
                tags,
                identities,
                changed,
                connections,
                toldApart,
                sequence,
                listed,
                needs,
                offers);
    }

    /** The step that happened last counts, also when an earlier one is told after it. One that is told anew is what was told last. */
    private Contact withStep(Connection step, long sequence) {
        List<Connection> others = without(connections, other -> other.id().equals(step.id()));
        Predicate<Connection> sameChannel = other -> other.channel() == step.channel();
        boolean overtaken = others.stream()
                .filter(sameChannel)
                .anyMatch(known -> known.occurredAt().isAfter(step.occurredAt()));
        Connection bare =
                new Connection(step.id(), step.channel(), step.initiatedBy(), step.status(), null, step.occurredAt());
        List<Connection> changed = overtaken ? others : replaced(others, sameChannel, bare);
        return new Contact(
                displayName, timeZone, tags, identities, consents, changed, toldApart, sequence, listed, needs, offers);
    }

    private static Predicate<Identity> sameId(Identity identity) {
        return other -> Objects.equals(other.id(), identity.id());
    }

    private static <T> List<T> without(List<T> all, Predicate<T> same) {
        return all.stream().filter(same.negate()).toList();
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> same, T newest) {
        List<T> changed = new ArrayList<>(without(all, same));
        changed.add(newest);
        return List.copyOf(changed);
    }
}
