package dev.rapport.deploy.kafka;

import static dev.rapport.deploy.manifest.Manifests.joined;
import static dev.rapport.deploy.manifest.Manifests.list;
import static dev.rapport.deploy.manifest.Manifests.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.deploy.manifest.Fault;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.manifest.Overlay;
import dev.rapport.deploy.service.Service;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KafkaTest {

    @Test
    void aTeamHasEachRecordThreeTimesAndALocalClusterOnce() {
        assertThat(KafkaTopics.faults(Overlay.TEAM.manifests(), 3, 2)).isEmpty();
        assertThat(KafkaTopics.faults(Overlay.LOCAL.manifests(), 1, 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void servicesHaveTheRightsThatTheContractGivesThem(Overlay overlay) {
        assertThat(KafkaRights.faults(overlay.manifests())).isEmpty();
    }

    @Test
    void whatIsReadFromItsBeginningIsKnown() {
        assertThat(Service.ALL)
                .filteredOn(service -> service.name().equals("touchpoint-service"))
                .singleElement()
                .satisfies(service -> assertThat(service.wholly())
                        .containsExactly(
                                "rapport.relationships",
                                "rapport.touchpoints",
                                "rapport.verdicts",
                                "rapport.workspaces"));
    }

    @Test
    void kedaLooksAtWhatTheAdvisorReads() {
        assertThat(Overlay.TEAM_WITH_KEDA.manifests().names("ScaledObject")).containsExactly("advisor-service");
        assertThat(Lag.faults(Overlay.TEAM_WITH_KEDA.manifests())).isEmpty();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "rapport.verdicts is missing",
                        KafkaTest::topics,
                        all -> verdicts(all).put("kind", "Topic")),
                new Fault(
                        "rapport.moods is nobody's topic",
                        KafkaTest::topics,
                        all -> part(verdicts(all), "/metadata").put("name", "rapport.moods")),
                new Fault(
                        "rapport.verdicts's replicas is 2, not 3",
                        KafkaTest::topics,
                        all -> part(verdicts(all), "/spec").put("replicas", 2)),
                new Fault(
                        "rapport.verdicts's cleanup.policy is \"compact\", not delete",
                        KafkaTest::topics,
                        all -> part(verdicts(all), "/spec/config").put("cleanup.policy", "compact")),
                new Fault(
                        "rapport.verdicts's retention.ms is 604800000, not -1",
                        KafkaTest::topics,
                        all -> part(verdicts(all), "/spec/config").put("retention.ms", 604800000)),
                new Fault(
                        "the broker's min.insync.replicas is 1, not 2",
                        KafkaTest::topics,
                        all -> part(all.one("Kafka", "rapport"), "/spec/kafka/config")
                                .put("min.insync.replicas", 1)),
                new Fault(
                        "advisor-service may Describe,Write rapport.connections, and has no reason to",
                        KafkaRights::faults,
                        all -> right(all)),
                new Fault(
                        "touchpoint-service may not Describe,Write rapport.touchpoints",
                        KafkaRights::faults,
                        all -> list(all.one("KafkaUser", "touchpoint-service"), "/spec/authorization/acls")
                                .removeIf(
                                        acl -> acl.at("/resource/name").asText().equals("rapport.touchpoints"))),
                new Fault(
                        "touchpoint-service may not Describe,Read rapport.touchpoints",
                        KafkaRights::faults,
                        all -> list(all.one("KafkaUser", "touchpoint-service"), "/spec/authorization/acls")
                                .removeIf(acl -> joined(acl.path("operations")).equals("Describe,Read")
                                        && acl.at("/resource/name").asText().equals("rapport.touchpoints"))),
                new Fault(
                        "advisor-service may not be in the group advisor-workspaces",
                        KafkaRights::faults,
                        all -> part(all.one("KafkaUser", "advisor-service"), "/spec/authorization/acls/0/resource")
                                .put("name", "advisor-touchpoints")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFound(Fault fault) {
        assertThat(fault.found()).contains(fault.told());
    }

    @Test
    void aGroupThatNobodyIsInIsFound() {
        Manifests broken = Overlay.TEAM_WITH_KEDA.manifests().copy();
        part(broken.one("ScaledObject", "advisor-service"), "/spec/triggers/0/metadata")
                .put("consumerGroup", "advisor");

        List<String> faults = Lag.faults(broken);

        assertThat(faults).containsExactly("advisor-service does not read rapport.touchpoints as advisor");
    }

    private static List<String> topics(Manifests all) {
        return KafkaTopics.faults(all, 3, 2);
    }

    private static ObjectNode verdicts(Manifests all) {
        return all.one("KafkaTopic", "rapport.verdicts");
    }

    private static void right(Manifests all) {
        ObjectNode acl = list(all.one("KafkaUser", "advisor-service"), "/spec/authorization/acls")
                .addObject();
        acl.putObject("resource").put("type", "topic").put("name", "rapport.connections");
        acl.putArray("operations").add("Describe").add("Write");
    }
}
