package dev.rapport.touchpoint.outbound;

import dev.rapport.touchpoint.people.ContactKey;

class InMemoryProposalsTest extends ProposalsContract {
    private final InMemoryProposals proposals = new InMemoryProposals();

    @Override
    protected Proposals proposals() {
        return proposals;
    }

    @Override
    protected void know(ContactKey contact) {}

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
