package dev.rapport.formats;

import dev.rapport.testing.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.ofLibrary("dev.rapport.formats")
                .using(
                        "java",
                        "org.jspecify",
                        "org.apache.james.mime4j",
                        "org.apache.commons.csv",
                        "org.jsoup",
                        "biweekly",
                        "ezvcard")
                .tests();
    }
}
