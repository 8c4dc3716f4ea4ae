package dev.rapport.touchpoint.sequence.store;

import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.people.ContactKey;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.Person;
import dev.rapport.touchpoint.sequence.ContactLogs;
import dev.rapport.touchpoint.sequence.ContactLogsContract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;

@QuarkusTest
class JdbcContactLogsIT extends ContactLogsContract {
    @Inject
    @Worker
    ContactLogs logs;

    @Inject
    @Worker
    People people;

    @Override
    protected ContactLogs logs() {
        return logs;
    }

    @Override
    protected void know(ContactKey contact) {
        QuarkusTransaction.requiringNew()
                .run(() -> people.learn(contact.workspace(), List.of(new Person(contact.id(), List.of()))));
    }

    @Override
    protected <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
