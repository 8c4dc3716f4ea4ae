package dev.rapport.touchpoint.proposal.rest;

import dev.rapport.contracts.people.Channel;
import dev.rapport.messaging.Ids;
import dev.rapport.touchpoint.outbound.ProposeMessage;
import dev.rapport.touchpoint.outbound.life.Proposal;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.people.ContactRef;
import dev.rapport.touchpoint.people.Destination;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.rest.FindContacts;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.outgoing.OutgoingGuard;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a proposal in, once for each Idempotency-Key. */
@Singleton
public class Proposing {
    private final Caller caller;
    private final Idempotency idempotency;
    private final FindContacts contacts;
    private final People people;
    private final ProposeMessage proposing;
    private final OutgoingGuard guard;
    private final Ids ids;
    private final Clock clock;

    Proposing(
            Caller caller,
            Idempotency idempotency,
            FindContacts contacts,
            People people,
            ProposeMessage proposing,
            OutgoingGuard guard,
            Ids ids,
            Clock clock) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.contacts = contacts;
        this.people = people;
        this.proposing = proposing;
        this.guard = guard;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param before it had been proposed before, as the same message of its campaign */
    public record Taken(UUID id, boolean before) {}

    /** The same message for the same key. */
    public Taken propose(OutboundMessageRequest request) {
        return propose(request, effect -> idempotency.once(request, effect));
    }

    /** As above, for one of the messages of a call. @param place where it stands among them */
    public Taken propose(OutboundMessageRequest request, int place) {
        return propose(request, effect -> idempotency.once(request, place, effect));
    }

    private Taken propose(OutboundMessageRequest request, Function<Supplier<Answer>, Answer> once) {
        request.check(guard);
        ContactRef ref = request.contact().ref("contact");
        FindContacts.Found found = contacts.addressee("contact", ref);
        Answer answer = once.apply(() -> {
            people.learn(caller.workspace(), found.learned());
            ContactKey contact = new ContactKey(caller.workspace(), found.ids().getFirst());
            ProposeMessage.Taken taken = proposing
                    .propose(Proposal.pending(
                            contact,
                            request.message(ids.next(), address(contact, ref, request.channel()), clock.instant()),
                            request.callbackUrl(),
                            caller.member()))
                    .orElseThrow(() -> ProblemException.erased("contact"));
            return idempotency.answer(
                    taken.before() ? 200 : 202, taken.message().id(), null);
        });
        String id =
                Objects.requireNonNull(answer.body(), "the answer is the id").replace("\"", "");
        return new Taken(UUID.fromString(id), answer.status() == 200);
    }

    private @Nullable String address(ContactKey contact, ContactRef ref, Channel channel) {
        return switch (Destination.of(people, contact, ref, channel)) {
            case Destination.To(var address) -> address;
            case Destination.Anywhere() -> null;
            case Destination.Unreachable() ->
                throw ProblemException.unprocessable("no_address", "contact", "has no address on this channel");
        };
    }
}
