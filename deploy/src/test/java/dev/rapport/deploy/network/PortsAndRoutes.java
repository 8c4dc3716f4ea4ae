package dev.rapport.deploy.network;

import static dev.rapport.deploy.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.service.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whoever calls a path of the host gets to the service that answers it, on the port that it listens on, and by TLS. */
final class PortsAndRoutes {
    private static final List<String> CONSOLE = List.of("/", "/q/health/ready");

    private final Manifests manifests;
    private final JsonNode ingress;
    private final List<String> faults = new ArrayList<>();

    private PortsAndRoutes(Manifests manifests) {
        this.manifests = manifests;
        this.ingress = manifests.one("Ingress", "rapport");
    }

    static List<String> faults(Manifests manifests) {
        return new PortsAndRoutes(manifests).all();
    }

    private List<String> all() {
        for (Service service : Service.ALL) {
            ports(service);
            service.paths().forEach(path -> routed(path, service.name()));
        }
        CONSOLE.forEach(path -> routed(path, "advisor-service"));
        JsonNode host = ingress.at("/spec/rules/0/host");
        if (host.asText().isEmpty() || !host.equals(ingress.at("/spec/tls/0/hosts/0"))) {
            faults.add("the host " + host + " is not the one of the certificate");
        }
        return faults;
    }

    private void ports(Service service) {
        JsonNode container = manifests.one("Deployment", service.name()).at("/spec/template/spec/containers/0");
        JsonNode port = manifests.one("Service", service.name()).at("/spec/ports/0");
        if (container.at("/ports/0/containerPort").asInt() != service.port()
                || port.path("port").asInt() != service.port()
                || !port.path("targetPort").equals(container.at("/ports/0/name"))) {
            faults.add(service.name() + " listens on " + service.port() + ", and is looked for elsewhere");
        }
        JsonNode metrics = container.at("/ports/1");
        if (!metrics.path("name").asText().equals("metrics")
                || metrics.path("containerPort").asInt() != service.metricsPort()) {
            faults.add(service.name() + " tells its metrics on " + service.metricsPort() + ", and is asked elsewhere");
        }
        if (manifests.one("Service", service.name()).at("/spec/ports").size() > 1) {
            faults.add(service.name() + " tells its metrics to whoever calls it");
        }
        if (!container.path("image").asText().matches(".*" + service.name() + "(:.+|@.+)")) {
            faults.add(service.name() + " runs " + container.path("image"));
        }
    }

    private void routed(String path, String service) {
        String actual = route(path).orElse("nobody");
        if (!actual.equals(service)) {
            faults.add(path + " is answered by " + service + ", and the host sends it to " + actual);
        }
    }

    /** As an ingress controller chooses: the longest prefix of whole path elements. */
    private Optional<String> route(String path) {
        return each(ingress.at("/spec/rules/0/http/paths"))
                .filter(route -> route.path("pathType").asText().equals("Prefix"))
                .filter(route ->
                        (path + "/").startsWith(route.path("path").asText().replaceAll("/$", "") + "/"))
                .max(Comparator.comparing(route -> route.path("path").asText().length()))
                .map(route -> route.at("/backend/service/name").asText());
    }
}
