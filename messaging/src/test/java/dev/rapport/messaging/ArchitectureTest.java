package dev.rapport.messaging;

import dev.rapport.testing.architecture.HouseRules;
import dev.rapport.testing.architecture.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.ofLibrary("dev.rapport.messaging")
                .using(
                        "java",
                        "javax.sql",
                        "org.jspecify",
                        "org.jboss.logging",
                        "com.fasterxml",
                        "io.micrometer",
                        "io.opentelemetry",
                        "io.quarkus",
                        "io.smallrye",
                        "io.vertx",
                        "jakarta",
                        "org.apache.kafka",
                        "org.eclipse.microprofile",
                        "org.jdbi")
                .except(Rule.TIME_AS_VALUE, "Intake.ticks", "measures how long a batch took; it tells no time")
                .except(Rule.TIME_AS_VALUE, "Messaging.clock", "the one clock of each service")
                .tests();
    }
}
