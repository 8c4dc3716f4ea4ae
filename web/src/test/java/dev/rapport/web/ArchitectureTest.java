package dev.rapport.web;

import dev.rapport.testing.architecture.HouseRules;
import dev.rapport.testing.architecture.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.ofLibrary("dev.rapport.web")
                .using(
                        "dev.rapport.messaging",
                        "java",
                        "org.jspecify",
                        "org.jboss",
                        "com.fasterxml",
                        "io.agroal",
                        "io.github.bucket4j",
                        "io.quarkus",
                        "io.smallrye.config",
                        "io.smallrye.mutiny",
                        "io.vertx",
                        "jakarta",
                        "javax.crypto",
                        "javax.net.ssl",
                        "org.apache.commons.csv",
                        "org.eclipse.microprofile",
                        "org.jdbi")
                .except(Rule.TIME_AS_VALUE, "Secret", "nobody is to know a secret before it is made")
                .tests();
    }
}
