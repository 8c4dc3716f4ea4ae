package dev.rapport.touchpoint.door.rest;

import dev.rapport.contracts.people.Channel;
import dev.rapport.messaging.Worker;
import dev.rapport.messaging.fault.PassingFault;
import dev.rapport.messaging.fault.Patience;
import dev.rapport.touchpoint.door.HandedIn;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.people.ContactRef;
import dev.rapport.touchpoint.people.Destination;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.Person;
import dev.rapport.touchpoint.people.rest.AskContacts;
import dev.rapport.touchpoint.proposal.rest.OutboundMessageRequest;
import dev.rapport.web.json.Requests;
import dev.rapport.web.key.ServiceTokens;
import dev.rapport.web.outgoing.OutgoingGuard;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads what was handed in by the same code that reads a request, and finds its contact in the service's own name. */
@Singleton
class ReadHandedIn implements HandedIn {
    private static final Logger LOG = Logger.getLogger(ReadHandedIn.class);

    /** So long a service that was away is not asked again: a call to one that is frozen takes seconds, and many wait behind it. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(1);

    private final Requests requests;
    private final People people;
    private final AskContacts contacts;
    private final ServiceTokens tokens;
    private final OutgoingGuard guard;
    private final Clock clock;
    private volatile Instant leftAloneUntil = Instant.MIN;

    /** Only contacts-service knows who is meant, and it does not answer now. */
    private static final class AwayException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String whom;
        private final boolean asked;

        AwayException(String whom, boolean asked, String says) {
            super(says);
            this.whom = whom;
            this.asked = asked;
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
    public Read read(String workspace, UUID id, String by, byte[] json, Predicate<String> waits) {
        try {
            OutboundMessageRequest request = requests.read(json, OutboundMessageRequest.class);
            request.check(guard);
            ContactRef ref = request.contact().ref("contact");
            String whom = whom(ref);
            return Patience.with(
                    "the database to say who is meant",
                    PassingFault::in,
                    () -> waits.test(whom)
                            ? new Read.Later(whom, false)
                            : new Read.Message(proposal(workspace, id, by, request, ref)));
        } catch (AwayException e) {
            if (e.asked) {
                LOG.warnf("message %s waits for contacts-service to say who is meant: %s", id, e.getMessage());
            }
            return new Read.Later(e.whom, e.asked);
        } catch (ErasedException e) {
            return new Read.Erased();
        } catch (ProblemException e) {
            return new Read.Wrong(e.problem().detail());
        }
    }

    private static String whom(ContactRef ref) {
        return switch (ref) {
            case ContactRef.ById(var id) -> id.toString();
            case ContactRef.ByAddress(var channel, var address, var ignored) -> channel.name() + " " + address;
        };
    }

    private Proposal proposal(String workspace, UUID id, String by, OutboundMessageRequest request, ContactRef ref) {
        ContactKey contact =
                new ContactKey(workspace, people.find(workspace, ref).orElseGet(() -> asked(workspace, ref)));
        String address = address(contact, ref, request.channel());
        return Proposal.pending(contact, request.message(id, address, clock.instant()), request.callbackUrl(), by);
    }

    private UUID asked(String workspace, ContactRef ref) {
        String token = tokens.of(workspace)
                .orElseThrow(() -> new AwayException(
                        whom(ref), true, "rapport.service.secret is not set, so nobody would believe us"));
        if (clock.instant().isBefore(leftAloneUntil)) {
            throw new AwayException(whom(ref), false, "it was away just now");
        }
        Person person = switch (contacts.ask(token, ref, false)) {
            case AskContacts.Answer.Known(var known) -> known;
            case AskContacts.Answer.Unknown() -> throw ProblemException.invalid("contact.id", "is nobody's id");
            case AskContacts.Answer.Erased() -> throw new ErasedException();
            case AskContacts.Answer.Refused(var status) ->
                throw ProblemException.invalid("contact", "is not known, and contacts-service answers " + status);
            case AskContacts.Answer.Away(var says) -> {
                leftAloneUntil = clock.instant().plus(LEFT_ALONE);
                throw new AwayException(whom(ref), true, says);
            }
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
