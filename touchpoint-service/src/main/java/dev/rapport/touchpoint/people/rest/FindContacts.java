package dev.rapport.touchpoint.people.rest;

import dev.rapport.touchpoint.people.ContactRef;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.Person;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
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
    private final ContactsClient contacts;
    private final Caller caller;

    FindContacts(People people, @RestClient ContactsClient contacts, Caller caller) {
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
     * @throws ProblemException 422 for an id that nobody has, 503 when only contacts-service could tell and it is away
     */
    public Found one(String field, ContactRef ref) {
        return find(field + ".id", ref);
    }

    /** @param field where the id of a contact stands by itself; fails as {@link #one} does */
    public Found id(String field, UUID id) {
        return find(field, new ContactRef.ById(id));
    }

    private Found find(String idField, ContactRef ref) {
        return people.find(caller.workspace(), ref)
                .map(id -> new Found(List.of(id), List.of()))
                .orElseGet(() -> asked(idField, ref));
    }

    private Found asked(String idField, ContactRef ref) {
        String authorization = "Bearer " + caller.token();
        try {
            ContactsClient.Contact contact = switch (ref) {
                case ContactRef.ById(var id) -> contacts.get(authorization, id);
                case ContactRef.ByAddress(var channel, var address, var displayName) ->
                    contacts.resolve(authorization, new ContactsClient.Resolve(channel, address, displayName, true));
            };
            Person person = contact.person();
            return new Found(List.of(person.id()), List.of(person));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404 && ref instanceof ContactRef.ById) {
                throw ProblemException.unprocessable("unknown_contact", idField, "is nobody's id");
            }
            throw away(e);
        } catch (ProcessingException e) {
            throw away(e);
        }
    }

    private static ProblemException away(RuntimeException e) {
        LOG.warnf("contacts-service cannot tell who is meant: %s", e.getMessage());
        return ProblemException.unavailable(
                "Who is meant is known to contacts-service alone, and it does not answer now; nothing was recorded.",
                SOON);
    }
}
