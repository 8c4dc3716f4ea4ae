package dev.rapport.touchpoint.permit.rest;

import dev.rapport.contracts.model.Channel;
import dev.rapport.messaging.Ids;
import dev.rapport.touchpoint.outbound.Proposal;
import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.touchpoint.outbound.ProposeMessage;
import dev.rapport.touchpoint.outbound.State;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.people.ContactRef;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.rest.FindContacts;
import dev.rapport.touchpoint.verdict.Arrivals;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.idempotency.Idempotency;
import dev.rapport.web.outgoing.OutgoingGuard;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a proposal in, once for each Idempotency-Key, and waits for its verdict. */
@Singleton
class Proposing {
    private final Caller caller;
    private final Idempotency idempotency;
    private final FindContacts contacts;
    private final People people;
    private final ProposeMessage proposing;
    private final Proposals proposals;
    private final Arrivals arrivals;
    private final OutgoingGuard guard;
    private final Ids ids;
    private final Clock clock;

    Proposing(
            Caller caller,
            Idempotency idempotency,
            FindContacts contacts,
            People people,
            ProposeMessage proposing,
            Proposals proposals,
            Arrivals arrivals,
            OutgoingGuard guard,
            Ids ids,
            Clock clock) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.contacts = contacts;
        this.people = people;
        this.proposing = proposing;
        this.proposals = proposals;
        this.arrivals = arrivals;
        this.guard = guard;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the id of the message: the same for the same key */
    UUID propose(OutboundMessageRequest request) {
        request.check(guard);
        ContactRef ref = request.contact().ref("contact");
        FindContacts.Found found = contacts.one("contact", ref);
        Answer answer = idempotency.once(request, () -> {
            people.learn(caller.workspace(), found.learned());
            ContactKey contact = new ContactKey(caller.workspace(), found.ids().getFirst());
            UUID id = ids.next();
            proposing.propose(new Proposal(
                    contact,
                    request.message(id, address(contact, ref, request.channel()), clock.instant()),
                    request.callbackUrl(),
                    new State.Pending(),
                    null,
                    null));
            return idempotency.answer(202, id, null);
        });
        return UUID.fromString(
                Objects.requireNonNull(answer.body(), "the answer is the id").replace("\"", ""));
    }

    /** The message as soon as there is a verdict, or as it stands when the caller's patience ends. */
    Proposal judged(UUID id, Prefer prefer) {
        String workspace = caller.workspace();
        return arrivals.await(
                id,
                prefer.patience(),
                () -> proposals.find(workspace, id).orElseThrow(() -> ProblemException.notFound("outbound message")),
                seen -> !(seen.state() instanceof State.Pending));
    }

    /** The address that the sender named, or else the first that the contact has on the channel. */
    private @Nullable String address(ContactKey contact, ContactRef ref, Channel channel) {
        if (ref instanceof ContactRef.ByAddress(var named, var address, var displayName)
                && named == channel.identityChannel()) {
            return address;
        }
        return people.addressOf(contact, channel).orElseGet(() -> switch (channel) {
            case EMAIL, PHONE, SMS, WHATSAPP, X, LINKEDIN ->
                throw ProblemException.unprocessable("no_address", "contact", "has no address on this channel");
            case IN_PERSON, VIDEO, OTHER -> null;
        });
    }
}
