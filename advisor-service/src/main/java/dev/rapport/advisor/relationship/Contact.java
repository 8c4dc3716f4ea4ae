package dev.rapport.advisor.relationship;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.model.Connection;
import dev.rapport.contracts.model.Consent;
import dev.rapport.contracts.model.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who the contact is, as contacts-service said last.
 *
 * @param displayName null until the contact's registration has been folded
 * @param timeZone an IANA zone name; null when not known
 * @param consents the newest of each channel, in the order of the log
 * @param connections the newest step on each channel, without its note
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
        long newest,
        boolean listed,
        List<String> needs,
        List<String> offers) {
    static final Contact UNKNOWN =
            new Contact(null, null, List.of(), List.of(), List.of(), List.of(), 0, true, List.of(), List.of());

    /** What changes when the next event of the log is {@code event}. */
    Contact after(ContactEvent event, long sequence) {
        return switch (event) {
            case ContactEvent.ContactRegistered registered ->
                new Contact(
                        registered.displayName(),
                        registered.timeZone(),
                        List.copyOf(registered.tags()),
                        List.copyOf(registered.identities()),
                        consents,
                        connections,
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
        };
    }

    private static List<String> all(@Nullable List<String> texts) {
        return texts == null ? List.of() : List.copyOf(texts);
    }

    private Contact withIdentities(List<Identity> changed, long sequence) {
        return new Contact(
                displayName, timeZone, tags, changed, consents, connections, sequence, listed, needs, offers);
    }

    private Contact withConsent(Consent consent, long sequence) {
        List<Consent> changed = replaced(consents, other -> other.channel() == consent.channel(), consent);
        return new Contact(
                displayName, timeZone, tags, identities, changed, connections, sequence, listed, needs, offers);
    }

    /** The step that happened last counts, also when an earlier one is told after it. */
    private Contact withStep(Connection step, long sequence) {
        Predicate<Connection> sameChannel = other -> other.channel() == step.channel();
        boolean overtaken = connections.stream()
                .filter(sameChannel)
                .anyMatch(known -> known.occurredAt().isAfter(step.occurredAt()));
        Connection bare =
                new Connection(step.id(), step.channel(), step.initiatedBy(), step.status(), null, step.occurredAt());
        List<Connection> changed = overtaken ? connections : replaced(connections, sameChannel, bare);
        return new Contact(displayName, timeZone, tags, identities, consents, changed, sequence, listed, needs, offers);
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
