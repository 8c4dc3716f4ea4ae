package dev.rapport.touchpoint.outbound.store;

import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.outbound.Proposals;
import dev.rapport.touchpoint.outbound.ProposalsContract;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;

@QuarkusTest
class JdbcProposalsIT extends ProposalsContract {
    @Inject
    @Worker
    Proposals proposals;

    @Inject
    @Worker
    People people;

    @Override
    protected Proposals proposals() {
        return proposals;
    }

    @Override
    protected void know(ContactKey contact) {
        inTransaction(() -> people.learn(contact.workspace(), List.of(new Person(contact.id(), List.of()))));
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
