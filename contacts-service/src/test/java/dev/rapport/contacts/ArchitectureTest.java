package dev.rapport.contacts;

import dev.rapport.testing.architecture.HouseRules;
import dev.rapport.testing.architecture.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.ofService("dev.rapport.contacts")
                .features(
                        "contact",
                        "contact.resolve",
                        "identity",
                        "connection",
                        "consent",
                        "erasure",
                        "merge",
                        "duplicate",
                        "workspace",
                        "key",
                        "engagement",
                        "listing",
                        "importing",
                        "admin")
                .except(
                        Rule.POST_ONCE,
                        "ContactImportResource.begin",
                        "the calls on imports, which services share, take it once: ImportCalls of module web")
                .except(Rule.PLAIN_FEATURES, "duplicate.Likeness", "how alike two words are is measured by a library")
                .tests();
    }
}
