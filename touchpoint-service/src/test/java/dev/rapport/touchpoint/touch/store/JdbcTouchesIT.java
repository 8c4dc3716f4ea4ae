package dev.rapport.touchpoint.touch.store;

import dev.rapport.messaging.Worker;
import dev.rapport.touchpoint.people.People;
import dev.rapport.touchpoint.people.Person;
import dev.rapport.touchpoint.touch.Touches;
import dev.rapport.touchpoint.touch.TouchesContract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

@QuarkusTest
class JdbcTouchesIT extends TouchesContract {
    @Inject
    @Worker
    Touches touches;

    @Inject
    @Worker
    People people;

    @Override
    protected Touches touches() {
        return touches;
    }

    @Override
    protected void know(String workspace, UUID contact) {
        inTransaction(() -> people.learn(workspace, List.of(new Person(contact, List.of()))));
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
