package dev.rapport.deploy.network;

import static dev.rapport.deploy.manifest.Manifests.each;
import static dev.rapport.deploy.manifest.Manifests.joined;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.service.Service;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Who can talk to whom, by the network policies: {@code from -> to:port}. In our namespace both ends must let it through; what is
 * let through at one end only is told as {@code from -> to:port (only one end)}.
 */
final class Arrows {
    private static final String ANY_PORT = "*";

    private final Manifests manifests;
    private final Set<String> out = new TreeSet<>();
    private final Set<String> in = new TreeSet<>();

    private Arrows(Manifests manifests) {
        this.manifests = manifests;
    }

    static Set<String> in(Manifests manifests) {
        return new Arrows(manifests).all();
    }

    /** Nothing is let through that no policy names: one selects every pod, for both directions, and lets nothing through. */
    static boolean startFromNothing(Manifests manifests) {
        return manifests
                .of("NetworkPolicy")
                .map(policy -> policy.path("spec"))
                .anyMatch(spec -> spec.path("podSelector").isEmpty()
                        && joined(spec.path("policyTypes")).equals("Ingress,Egress")
                        && !spec.has("ingress")
                        && !spec.has("egress"));
    }

    private Set<String> all() {
        manifests
                .of("NetworkPolicy")
                .map(policy -> policy.path("spec"))
                .forEach(spec -> Party.ALL.stream()
                        .filter(party -> party.isSelectedBy(spec.path("podSelector")))
                        .forEach(party -> {
                            each(spec.path("egress"))
                                    .forEach(rule ->
                                            peers(rule, "to", (peer, port) -> out.add(arrow(party, peer, port))));
                            each(spec.path("ingress"))
                                    .forEach(rule ->
                                            peers(rule, "from", (peer, port) -> in.add(arrow(peer, party, port))));
                        }));
        listeners();
        Set<String> arrows = new TreeSet<>();
        Stream.concat(out.stream(), in.stream()).forEach(arrow -> arrows.add(arrow + bothEnds(arrow)));
        return arrows;
    }

    /** Strimzi makes the brokers' own policy: each listener is open to its peers, and brokers and operators to each other. */
    private void listeners() {
        Party kafka = party("kafka");
        in.add(arrow(kafka, kafka, ANY_PORT));
        in.add(arrow(party("kafka-operators"), kafka, ANY_PORT));
        manifests
                .of("Kafka")
                .flatMap(broker -> each(broker.at("/spec/kafka/listeners")))
                .forEach(listener -> Party.ALL.stream()
                        .filter(party -> !listener.has("networkPolicyPeers")
                                || each(listener.path("networkPolicyPeers")).anyMatch(party::isAmong))
                        .forEach(party ->
                                in.add(arrow(party, kafka, listener.path("port").asText()))));
    }

    private void peers(JsonNode rule, String end, BiConsumer<Party, String> found) {
        List<JsonNode> peers = rule.has(end) ? each(rule.path(end)).toList() : List.of(MissingNode.getInstance());
        List<String> ports = rule.has("ports")
                ? each(rule.path("ports"))
                        .map(port -> port.path("port").asText())
                        .toList()
                : List.of(ANY_PORT);
        Party.ALL.stream()
                .filter(party -> peers.stream().anyMatch(party::isAmong))
                .forEach(party -> ports.forEach(port -> found.accept(party, port)));
    }

    private static String arrow(Party from, Party to, String port) {
        return from.name() + " -> " + to.name() + ":" + number(to, port);
    }

    /** The port that a name stands for at a service. */
    private static String number(Party to, String port) {
        return Service.ALL.stream()
                .filter(service -> port.equals("http") && service.name().equals(to.name()))
                .map(service -> String.valueOf(service.port()))
                .findFirst()
                .orElse(port);
    }

    private String bothEnds(String arrow) {
        String[] ends = arrow.split(" -> |:");
        boolean ours = party(ends[0]).isOurs() && party(ends[1]).isOurs();
        return !ours || out.contains(arrow) && in.contains(arrow) ? "" : " (only one end)";
    }

    private static Party party(String name) {
        return Party.ALL.stream()
                .filter(party -> party.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
