package dev.rapport.testing.architecture;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of this module, and of those that it is built on and that therefore cannot use it. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> contracts() {
        return HouseRules.ofLibrary("dev.rapport.contracts")
                .at(Path.of("../contracts"))
                .using("java", "org.jspecify", "com.fasterxml.jackson.annotation", "com.google.i18n.phonenumbers")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> stack() {
        return HouseRules.ofProgram("dev.rapport.stack")
                .at(Path.of("../stack"))
                .using(
                        "java",
                        "org.jspecify",
                        "com.fasterxml.jackson",
                        "dev.rapport.contracts",
                        "io.zonky",
                        "kafka",
                        "org.apache",
                        "org.jose4j",
                        "org.tukaani")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> testSupport() {
        return HouseRules.ofLibrary("dev.rapport.testing")
                .using(
                        "java",
                        "org.jspecify",
                        "dev.rapport.contracts",
                        "dev.rapport.stack",
                        "com.tngtech.archunit",
                        "org.assertj",
                        "org.eclipse.microprofile.config",
                        "org.jdbi",
                        "org.junit.jupiter",
                        "org.testcontainers",
                        "io.quarkus.test")
                .except(Rule.NO_PRINTING, "SharedStack", "quiets the log that the broker writes in the tests' JVM")
                .except(Rule.NO_SLEEP, "RuleTest.java", "shows a sleep to the rule")
                .tests();
    }
}
