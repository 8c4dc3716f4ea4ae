package dev.rapport.contacts;

import dev.rapport.testing.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.ofService("dev.rapport.contacts")
                .features("contact", "identity", "connection", "consent", "workspace", "key", "engagement", "listing")
                .tests();
    }
}
