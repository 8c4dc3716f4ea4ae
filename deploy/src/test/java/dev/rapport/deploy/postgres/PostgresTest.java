package dev.rapport.deploy.postgres;

import static dev.rapport.deploy.manifest.Manifests.list;
import static dev.rapport.deploy.manifest.Manifests.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.deploy.manifest.Fault;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.manifest.Overlay;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresTest {

    @ParameterizedTest
    @EnumSource
    void eachServiceHasItsDatabaseAndAsManyConnectionsAsItMayWant(Overlay overlay) {
        assertThat(Database.faults(overlay.manifests())).isEmpty();
        assertThat(Replicas.faults(overlay.manifests())).isEmpty();
    }

    @Test
    void aTeamLosesNoCommitWithAMachine() {
        assertThat(Database.lossOfCommits(Overlay.TEAM.manifests())).isEmpty();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "the role advisor_app has the login advisor-db-worker",
                        Database::faults,
                        all -> part(server(all), "/spec/managed/roles/6/passwordSecret")
                                .put("name", "advisor-db-worker")),
                new Fault(
                        "the database advisor is owned by contacts",
                        Database::faults,
                        all -> part(all.one("Database", "advisor"), "/spec").put("owner", "contacts")),
                new Fault(
                        "pg_hba lets somebody else in",
                        Database::faults,
                        all -> list(server(all), "/spec/postgresql/pg_hba").remove(3)),
                new Fault(
                        "a commit can be lost with the machine that it is on",
                        Database::lossOfCommits,
                        all -> part(server(all), "/spec/postgresql/synchronous").put("dataDurability", "preferred")),
                new Fault(
                        "advisor-service may have 13 replicas, and its topics have 12 partitions",
                        Replicas::faults,
                        all -> part(all.one("HorizontalPodAutoscaler", "advisor-service"), "/spec")
                                .put("maxReplicas", 13)),
                new Fault(
                        "all replicas may want 370 connections, and the database allows 100",
                        Replicas::faults,
                        all -> part(server(all), "/spec/postgresql/parameters").put("max_connections", "100")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFound(Fault fault) {
        assertThat(fault.found()).contains(fault.told());
    }

    private static ObjectNode server(Manifests all) {
        return all.one("Cluster", "rapport-db");
    }
}
