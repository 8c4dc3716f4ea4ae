package dev.rapport.contacts.contact.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contacts.ServiceUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

/** Hibernate keeps a plan for each statement, and not for each time that it is run: thousands would be compared with each other. */
@QuarkusTest
class KeptPlansIT extends ServiceUnderTest {
    private static final int TIMES = 20;

    @Inject
    SessionFactory sessions;

    @Test
    void whatIsAskedAgainIsNotPlannedAgain() {
        int first = 0;
        for (int time = 0; time < TIMES; time++) {
            registered("Parissa", """
                    {"channel": "email", "address": "parissa%d@example.org"}""".formatted(time));
            asMember().get("/v1/contacts?query=parissa" + time).then().statusCode(200);
            asMember().get("/v1/contacts").then().statusCode(200);
            first = time == 0 ? plans() : first;
        }

        assertThat(plans()).isLessThan(first + TIMES);
    }

    private int plans() {
        return sessions.unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }
}
