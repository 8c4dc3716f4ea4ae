package dev.rapport.deploy.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.contracts.Topics;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.service.Service;
import java.util.ArrayList;
import java.util.List;

/** As many replicas as there may be get a connection to the database each time they want one, and none is without a partition. */
final class Replicas {
    /** Of a server: three for its owner, the rest for its operator and for whoever looks. */
    private static final int KEPT_FREE = 20;

    private Replicas() {}

    static List<String> faults(Manifests manifests) {
        List<String> faults = new ArrayList<>();
        int connections = KEPT_FREE;
        for (Service service : Service.ALL) {
            int most = most(manifests, service);
            if (most > Topics.PARTITIONS) {
                faults.add(service.name() + " may have " + most + " replicas, and its topics have " + Topics.PARTITIONS
                        + " partitions");
            }
            // One more while it is rolled out, which migrates first.
            connections += (most + 1)
                    * (pool(service, "quarkus.datasource.jdbc.max-size")
                            + pool(service, "quarkus.datasource.worker.jdbc.max-size")
                            + 1);
        }
        int allowed = manifests
                .one("Cluster", "rapport-db")
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();
        if (connections > allowed) {
            faults.add("all replicas may want " + connections + " connections, and the database allows " + allowed);
        }
        return faults;
    }

    /** By the autoscaler of the processor, or that of the lag, which must look at what the service reads. */
    private static int most(Manifests manifests, Service service) {
        if (manifests.names("HorizontalPodAutoscaler").contains(service.name())) {
            return manifests
                    .one("HorizontalPodAutoscaler", service.name())
                    .at("/spec/maxReplicas")
                    .asInt();
        }
        JsonNode scaled = manifests.one("ScaledObject", service.name()).path("spec");
        return scaled.path("maxReplicaCount").asInt();
    }

    private static int pool(Service service, String key) {
        return Integer.parseInt(service.setting(key));
    }
}
