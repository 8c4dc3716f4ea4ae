package dev.rapport.touchpoint.people.rest;

import dev.rapport.touchpoint.people.ContactRef;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.Person;
import dev.rapport.touchpoint.people.rest.AskContacts.Answer;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.erasure.ErasedIds;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Finds the contacts that a request names: here, and who is not known here at contacts-service. To be called before any
 * transaction begins, for the other service may take its time.
 */
@Singleton
public class FindContacts {
    private static final Logger LOG = Logger.getLogger(FindContacts.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final People people;
    private final AskContacts contacts;
    private final ErasedIds erased;
    private final Caller caller;

    FindContacts(People people, AskContacts contacts, ErasedIds erased, Caller caller) {
        this.erased = erased;
        this.people = people;
        this.contacts = contacts;
        this.caller = caller;
    }

    /**
     * @param ids each contact once, in the order in which they were named
     * @param learned those that were not known here: to be taken in with whatever is recorded about them
     */
    public record Found(List<UUID> ids, List<Person> learned) {

        /** The same contacts, with what was learned of others whom the request mentions. */
        public Found knowing(Found others) {
            return new Found(
                    ids,
                    Stream.concat(learned.stream(), others.learned().stream()).toList());
        }
    }

    /** @param field where a list of refs stands in the request */
    public Found all(String field, List<ContactRefRequest> requests) {
        List<ContactRef> refs = new ArrayList<>();
        for (ContactRefRequest request : requests) {
            refs.add(request.ref(field + "[" + refs.size() + "]"));
        }
        Set<UUID> ids = new LinkedHashSet<>();
        List<Person> learned = new ArrayList<>();
        for (int at = 0; at < refs.size(); at++) {
            Found found = one(field + "[" + at + "]", refs.get(at));
            ids.addAll(found.ids());
            learned.addAll(found.learned());
        }
        return new Found(List.copyOf(ids), learned);
    }

    /**
     * @param field where the ref stands in the request
     * @throws ProblemException 422 for an id that nobody has, 410 for somebody who was erased, 503 when only contacts-service could tell and it is away
     */
    public Found one(String field, ContactRef ref) {
        return find(field + ".id", ref, true);
    }

    /** @param field where the id of a contact stands by itself; fails as {@link #one} does */
    public Found id(String field, UUID id) {
        return find(field, new ContactRef.ById(id), true);
    }

    /** As {@link #one}, for a message that asks to be sent: to have her address is not to know her, so that no list shows her for it. */
    public Found addressee(String field, ContactRef ref) {
        return find(field + ".id", ref, false);
    }

    /**
     * The contact whom a path names, as it is known here: its survivor. Somebody who was registered just now is known to
     * contacts-service first.
     *
     * @throws ProblemException 404 for an id that nobody in the workspace has, 503 when only contacts-service could tell and it is away
     */
    public UUID named(UUID id) {
        ContactRef ref = new ContactRef.ById(id);
        return people.find(caller.workspace(), ref).orElseGet(() -> {
            // Nothing is asked of somebody who was erased: she is known nowhere.
            if (erased.has(caller.workspace(), id)) {
                throw ProblemException.notFound("contact");
            }
            return switch (contacts.ask(caller.token(), ref, true)) {
                case Answer.Known(var person) -> person.id();
                case Answer.Unknown() -> throw ProblemException.notFound("contact");
                case Answer.Erased() -> throw ProblemException.erased();
                case Answer.Away(var says) -> throw away(says);
                case Answer.Refused(var status) -> throw away("it answers " + status);
            };
        });
    }

    private Found find(String idField, ContactRef ref, boolean listed) {
        return people.find(caller.workspace(), ref)
                .map(id -> new Found(List.of(id), List.of()))
                .orElseGet(() -> asked(idField, ref, listed));
    }

    private Found asked(String idField, ContactRef ref, boolean listed) {
        if (ref instanceof ContactRef.ById(var id) && erased.has(caller.workspace(), id)) {
            throw ProblemException.erased(idField);
        }
        return switch (contacts.ask(caller.token(), ref, listed)) {
            case Answer.Known(var person) -> new Found(List.of(person.id()), List.of(person));
            case Answer.Unknown() -> throw ProblemException.unprocessable("unknown_contact", idField, "is nobody's id");
            case Answer.Away(var says) -> throw away(says);
            case Answer.Erased() -> throw ProblemException.erased(field(idField, ref));
            case Answer.Refused(var status) -> throw away("it answers " + status);
        };
    }

    private static String field(String idField, ContactRef ref) {
        return ref instanceof ContactRef.ById ? idField : idField.replaceAll("\\.id$", ".address");
    }

    private static ProblemException away(String says) {
        LOG.warnf("contacts-service cannot tell who is meant: %s", says);
        return ProblemException.unavailable(
                "Who is meant is known to contacts-service alone, and it does not answer now; nothing was recorded.",
                SOON);
    }
}
