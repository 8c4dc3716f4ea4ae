package dev.rapport.contacts.contact.resolve.rest;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contacts.contact.Contact;
import dev.rapport.contacts.contact.resolve.ResolveContact;
import dev.rapport.contacts.contact.resolve.ResolveContact.Asked;
import dev.rapport.contacts.contact.resolve.ResolveContact.Resolved;
import dev.rapport.contacts.contact.rest.ContactResponse;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers who has an address, alone or among others. Joins the caller's transaction when it may register. */
@Singleton
class Resolving {
    private final Caller caller;
    private final ResolveContact resolution;

    Resolving(Caller caller, ResolveContact resolution) {
        this.caller = caller;
        this.resolution = resolution;
    }

    record Answered(boolean registered, ContactResponse contact) {}

    /** @throws ProblemException as {@link Answers#to} */
    Answered answer(ResolveRequest request) {
        return answers(List.of(request)).to(request);
    }

    Answers answers(Collection<ResolveRequest> requests) {
        String workspace = caller.workspace();
        Map<Address, Resolved> resolved = resolution.findOrRegister(
                workspace,
                requests.stream()
                        .filter(ResolveRequest::registers)
                        .map(request -> new Asked(request.normalised(), request.name(), request.lists()))
                        .toList());
        Map<Address, Contact> found = resolution.find(
                workspace,
                requests.stream()
                        .filter(request -> !request.registers())
                        .map(ResolveRequest::normalised)
                        .toList());
        return new Answers(resolved, found);
    }

    /** Who has the addresses of some requests, to be told in their order. */
    static final class Answers {
        private final Map<Address, Resolved> resolved;
        private final Map<Address, Contact> found;
        private final Set<Address> toldAsRegistered = new HashSet<>();

        private Answers(Map<Address, Resolved> resolved, Map<Address, Contact> found) {
            this.resolved = resolved;
            this.found = found;
        }

        /**
         * Of several requests that name somebody new, the first is told that it registered her.
         *
         * @throws ProblemException 404 when nobody has the address, and nobody is to be registered with it; 410 when somebody was
         *     who is erased
         */
        Answered to(ResolveRequest request) {
            Address address = request.normalised();
            if (request.registers()) {
                Resolved owner = Optional.ofNullable(resolved.get(address))
                        .orElseThrow(() -> ProblemException.erased("address"));
                return new Answered(
                        owner.registered() && toldAsRegistered.add(address), ContactResponse.of(owner.contact()));
            }
            return Optional.ofNullable(found.get(address))
                    .map(contact -> new Answered(false, ContactResponse.of(contact)))
                    .orElseThrow(() -> ProblemException.notFound("contact"));
        }
    }
}
