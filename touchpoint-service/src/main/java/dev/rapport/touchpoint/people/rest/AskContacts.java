package dev.rapport.touchpoint.people.rest;

import dev.rapport.touchpoint.people.ContactRef;
import dev.rapport.touchpoint.people.Person;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks contacts-service who is meant. An address that nobody has is registered there with it. */
@Singleton
public class AskContacts {
    private final ContactsClient contacts;

    AskContacts(@RestClient ContactsClient contacts) {
        this.contacts = contacts;
    }

    public sealed interface Answer {
        record Known(Person person) implements Answer {}

        /** The id is nobody's. */
        record Unknown() implements Answer {}

        /** It does not answer now, or not to us: later it will. @param says for a log */
        record Away(String says) implements Answer {}

        /** Whom it names was erased. */
        record Erased() implements Answer {}

        /** It never will. */
        record Refused(int status) implements Answer {}
    }

    /**
     * @param token in whose name
     * @param listed whether lists are to show the contact; not when only automation names her
     */
    public Answer ask(String token, ContactRef ref, boolean listed) {
        String authorization = "Bearer " + token;
        try {
            ContactsClient.Contact contact = switch (ref) {
                case ContactRef.ById(var id) -> contacts.get(authorization, id);
                case ContactRef.ByAddress(var channel, var address, var displayName) ->
                    contacts.resolve(
                            authorization, new ContactsClient.Resolve(channel, address, displayName, true, listed));
            };
            return new Answer.Known(contact.person());
        } catch (WebApplicationException e) {
            return refused(e.getResponse().getStatus(), ref, String.valueOf(e.getMessage()));
        } catch (ProcessingException e) {
            return new Answer.Away(String.valueOf(e.getMessage()));
        }
    }

    private static Answer refused(int status, ContactRef ref, String says) {
        return switch (status) {
            case 404 -> ref instanceof ContactRef.ById ? new Answer.Unknown() : new Answer.Away(says);
            case 410 -> new Answer.Erased();
            case 400, 413, 422 -> new Answer.Refused(status);
            default -> new Answer.Away(says);
        };
    }
}
