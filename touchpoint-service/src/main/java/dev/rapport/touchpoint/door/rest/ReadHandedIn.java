package dev.rapport.touchpoint.door.rest;

import dev.rapport.contracts.model.Channel;
import dev.rapport.messaging.PassingFault;
import dev.rapport.messaging.Patience;
import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.door.HandedIn;
import dev.rapport.touchpoint.outbound.Proposal;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.people.ContactRef;
import dev.rapport.touchpoint.people.Destination;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.Person;
import dev.rapport.touchpoint.people.rest.AskContacts;
import dev.rapport.touchpoint.permit.rest.OutboundMessageRequest;
import dev.rapport.web.json.Requests;
import dev.rapport.web.key.ServiceTokens;
import dev.rapport.web.outgoing.OutgoingGuard;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was handed in by the same code that reads a request, and finds its contact in the service's own name. */
@Singleton
class ReadHandedIn implements HandedIn {
    private final Requests requests;
    private final People people;
    private final AskContacts contacts;
    private final ServiceTokens tokens;
    private final OutgoingGuard guard;
    private final Clock clock;

    /** Only contacts-service knows who is meant, and it does not answer now. */
    private static final class AwayException extends RuntimeException {
        private static final long serialVersionUID = 1;

        AwayException(String says) {
            super(says);
        }
    }

    /** Whom it names was erased. */
    private static final class ErasedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    ReadHandedIn(
            Requests requests,
            @Worker People people,
            AskContacts contacts,
            ServiceTokens tokens,
            OutgoingGuard guard,
            Clock clock) {
        this.requests = requests;
        this.people = people;
        this.contacts = contacts;
        this.tokens = tokens;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public Read read(String workspace, UUID id, String by, byte[] json) {
        try {
            OutboundMessageRequest request = requests.read(json, OutboundMessageRequest.class);
            request.check(guard);
            ContactRef ref = request.contact().ref("contact");
            return Patience.with(
                    "contacts-service to say who is meant",
                    e -> e instanceof AwayException || PassingFault.in(e),
                    () -> new Read.Message(proposal(workspace, id, by, request, ref)));
        } catch (ErasedException e) {
            return new Read.Erased();
        } catch (ProblemException e) {
            return new Read.Wrong(e.problem().detail());
        }
    }

    private Proposal proposal(String workspace, UUID id, String by, OutboundMessageRequest request, ContactRef ref) {
        ContactKey contact =
                new ContactKey(workspace, people.find(workspace, ref).orElseGet(() -> asked(workspace, ref)));
        String address = address(contact, ref, request.channel());
        return Proposal.pending(contact, request.message(id, address, clock.instant()), request.callbackUrl(), by);
    }

    private UUID asked(String workspace, ContactRef ref) {
        String token = tokens.of(workspace)
                .orElseThrow(() -> new AwayException("rapport.service.secret is not set, so nobody would believe us"));
        Person person = switch (contacts.ask(token, ref, false)) {
            case AskContacts.Answer.Known(var known) -> known;
            case AskContacts.Answer.Unknown() -> throw ProblemException.invalid("contact.id", "is nobody's id");
            case AskContacts.Answer.Erased() -> throw new ErasedException();
            case AskContacts.Answer.Refused(var status) ->
                throw ProblemException.invalid("contact", "is not known, and contacts-service answers " + status);
            case AskContacts.Answer.Away(var says) -> throw new AwayException(says);
        };
        QuarkusTransaction.requiringNew().run(() -> people.learn(workspace, List.of(person)));
        return person.id();
    }

    private @Nullable String address(ContactKey contact, ContactRef ref, Channel channel) {
        return switch (Destination.of(people, contact, ref, channel)) {
            case Destination.To(var address) -> address;
            case Destination.Anywhere() -> null;
            case Destination.Unreachable() ->
                throw ProblemException.invalid("contact", "has no address on this channel");
        };
    }
}
