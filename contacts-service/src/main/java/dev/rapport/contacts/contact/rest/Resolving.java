package dev.rapport.contacts.contact.rest;

import dev.rapport.contacts.contact.ResolveContact;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;

/** Answers who has an address, alone or among others. */
@Singleton
class Resolving {
    private final Caller caller;
    private final ResolveContact resolution;

    Resolving(Caller caller, ResolveContact resolution) {
        this.caller = caller;
        this.resolution = resolution;
    }

    record Answered(boolean registered, ContactResponse contact) {}

    /**
     * Joins the caller's transaction when it may register.
     *
     * @throws ProblemException 404 when nobody has the address, and nobody is to be registered with it; 410 when somebody was who
     *     is erased
     */
    Answered answer(ResolveRequest request) {
        if (request.registers()) {
            ResolveContact.Resolved resolved = resolution
                    .findOrRegister(caller.workspace(), request.normalised(), request.name(), request.lists())
                    .orElseThrow(() -> ProblemException.erased("address"));
            return new Answered(resolved.registered(), ContactResponse.of(resolved.contact()));
        }
        return resolution
                .find(caller.workspace(), request.normalised())
                .map(contact -> new Answered(false, ContactResponse.of(contact)))
                .orElseThrow(() -> ProblemException.notFound("contact"));
    }
}
