package dev.rapport.deploy.pod;

import static dev.rapport.deploy.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pods run as nobody, write nowhere but below /tmp, know no key of the cluster, and take no more than their share. */
final class LockedInPods {
    private final String title;
    private final JsonNode pod;
    private final List<String> faults = new ArrayList<>();

    private LockedInPods(JsonNode deployment) {
        this.title = Manifests.title(deployment);
        this.pod = deployment.at("/spec/template/spec");
    }

    static List<String> faults(Manifests manifests) {
        Stream<String> pods =
                manifests.of("Deployment").flatMap(deployment -> new LockedInPods(deployment).all(manifests).stream());
        Stream<String> rights = manifests.all().stream()
                .filter(manifest -> manifest.path("kind").asText().endsWith("RoleBinding"))
                .map(binding -> Manifests.title(binding) + " gives rights at the cluster");
        return Stream.concat(pods, rights).toList();
    }

    private List<String> all(Manifests manifests) {
        must("is not root", pod.at("/securityContext/runAsNonRoot").asBoolean());
        must("runs as user 10001", pod.at("/securityContext/runAsUser").asInt() == 10001);
        must("has the runtime's seccomp profile", is(pod.at("/securityContext/seccompProfile/type"), "RuntimeDefault"));
        must("is given no token", isFalse(pod.path("automountServiceAccountToken")));
        must("is given no links to Services", isFalse(pod.path("enableServiceLinks")));
        must(
                "has an account of its own",
                title.equals("Deployment/" + pod.path("serviceAccountName").asText()));
        must(
                "has an account with no token",
                manifests
                        .of("ServiceAccount")
                        .filter(account -> Manifests.name(account)
                                .equals(pod.path("serviceAccountName").asText()))
                        .anyMatch(account -> isFalse(account.path("automountServiceAccountToken"))));
        must(
                "writes to its node's memory or disk only",
                each(pod.path("volumes")).allMatch(LockedInPods::harmless));
        must("has room for two uploads", Service.ALL.stream().allMatch(this::hasRoom));
        Stream.concat(each(pod.path("initContainers")), each(pod.path("containers")))
                .forEach(this::container);
        each(pod.path("containers")).forEach(this::probed);
        return faults;
    }

    private void container(JsonNode container) {
        String name = container.path("name").asText();
        JsonNode context = container.path("securityContext");
        must(name + " gains no rights", isFalse(context.path("allowPrivilegeEscalation")));
        must(
                name + " has a read-only root",
                context.path("readOnlyRootFilesystem").asBoolean());
        must(
                name + " has dropped all capabilities",
                Manifests.joined(context.at("/capabilities/drop")).equals("ALL"));
        for (String bound : List.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")) {
            must(
                    name + " has resources" + bound,
                    !container.path("resources").at(bound).isMissingNode());
        }
    }

    private void probed(JsonNode container) {
        must("starts by its probe", probes(container, "startupProbe", "/q/health/started"));
        must("is ready by its probe", probes(container, "readinessProbe", "/q/health/ready"));
        must("lives by its probe", probes(container, "livenessProbe", "/q/health/live"));
    }

    private static boolean probes(JsonNode container, String probe, String path) {
        return is(container.path(probe).at("/httpGet/path"), path)
                && is(container.path(probe).at("/httpGet/port"), "http");
    }

    /** An upload lies in the folder for temporary files until it is in the database. */
    private boolean hasRoom(Service service) {
        long upload = bytes(service.setting("rapport.http.max-upload-size"));
        return each(pod.path("volumes"))
                .filter(volume -> is(volume.path("name"), "tmp"))
                .anyMatch(volume -> bytes(volume.at("/emptyDir/sizeLimit").asText()) >= 2 * upload);
    }

    /** @param size as 2G, 5Gi or 256M; all are meant in powers of two, near enough */
    private static long bytes(String size) {
        long number = Long.parseLong(size.replaceAll("[^0-9].*", ""));
        return number << (size.contains("G") ? 30 : 20);
    }

    private static boolean harmless(JsonNode volume) {
        return volume.has("emptyDir") || volume.has("secret") || volume.has("configMap");
    }

    private void must(String what, boolean kept) {
        if (!kept) {
            faults.add(title + " must hold: " + what);
        }
    }

    private static boolean is(JsonNode node, String text) {
        return node.asText().equals(text);
    }

    /** Said to be false; not said is something else. */
    private static boolean isFalse(JsonNode node) {
        return node.isBoolean() && !node.booleanValue();
    }
}
