package dev.rapport.report;

import dev.rapport.testing.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.ofProgram("dev.rapport.report")
                .using(
                        "java",
                        "org.jspecify",
                        "org.jsoup",
                        "dev.rapport.contracts",
                        "dev.rapport.formats",
                        "dev.rapport.touchpoint.importing",
                        "dev.rapport.advisor.wording",
                        "dev.rapport.advisor.journal",
                        "dev.rapport.advisor.conversation",
                        "dev.rapport.advisor.relationship",
                        "dev.rapport.advisor.policy",
                        "dev.rapport.advisor.health",
                        "dev.rapport.advisor.attention",
                        "dev.rapport.advisor.judgement")
                .tests();
    }
}
