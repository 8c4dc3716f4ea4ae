package dev.rapport.touchpoint;

import dev.rapport.testing.architecture.HouseRules;
import dev.rapport.testing.architecture.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theHouseRulesAreKept() {
        return HouseRules.ofService("dev.rapport.touchpoint")
                .features(
                        "workspace",
                        "people",
                        "sequence",
                        "touch",
                        "meeting",
                        "message",
                        "exchange",
                        "commitment",
                        "lighttouch",
                        "outbound.life",
                        "outbound",
                        "webhook",
                        "delivery",
                        "erasure",
                        "connection",
                        "pause",
                        "verdict",
                        "permit",
                        "proposal",
                        "discard",
                        "batch",
                        "door",
                        "timeline",
                        "importing",
                        "rebuild",
                        "subscription",
                        "meter",
                        "admin")
                .except(Rule.PLAIN_FEATURES, "meter", "an edge whose technology is the registry of meters")
                .except(Rule.TIME_AS_VALUE, "Arrivals.ticks", "measures how long a request waited; it tells no time")
                .except(Rule.TIME_AS_VALUE, "WebhookStores.secrets", "a secret is nothing but chance")
                .except(
                        Rule.POST_ONCE,
                        "ImportResource.begin",
                        "the calls on imports, which services share, take it once: ImportCalls of module web")
                .except(
                        Rule.POST_ONCE,
                        "PermitResource.permit",
                        "the permit keeps the key itself: for good, and together with what it permits")
                .tests();
    }
}
