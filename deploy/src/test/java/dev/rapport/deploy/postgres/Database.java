package dev.rapport.deploy.postgres;

import static dev.rapport.deploy.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.deploy.manifest.Manifests;
import dev.rapport.deploy.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each service has its database, its three roles with the passwords that it is given, and the only way in. */
final class Database {
    private Database() {}

    static List<String> faults(Manifests manifests) {
        JsonNode cluster = manifests.one("Cluster", "rapport-db").path("spec");
        JsonNode first = cluster.at("/bootstrap/initdb");
        Map<String, String> logins = each(cluster.at("/managed/roles"))
                .collect(Collectors.toMap(
                        role -> role.path("name").asText(),
                        role -> role.at("/passwordSecret/name").asText()));
        logins.put(first.path("owner").asText(), first.at("/secret/name").asText());
        Map<String, String> owners = manifests
                .of("Database")
                .collect(Collectors.toMap(
                        database -> database.at("/spec/name").asText(),
                        database -> database.at("/spec/owner").asText()));
        owners.put(first.path("database").asText(), first.path("owner").asText());
        List<String> entries =
                each(cluster.at("/postgresql/pg_hba")).map(JsonNode::asText).toList();

        List<String> faults = new ArrayList<>();
        for (Service service : Service.ALL) {
            String name = service.title();
            if (!name.equals(owners.get(name))) {
                faults.add("the database " + name + " is owned by " + owners.get(name));
            }
            Stream.of(Map.entry(name, "owner"), Map.entry(name + "_app", "app"), Map.entry(name + "_worker", "worker"))
                    .filter(role -> !(name + "-db-" + role.getValue()).equals(logins.get(role.getKey())))
                    .forEach(role ->
                            faults.add("the role " + role.getKey() + " has the login " + logins.get(role.getKey())));
            String entry = "hostssl %1$s %1$s,%1$s_app,%1$s_worker all scram-sha-256".formatted(name);
            if (!entries.contains(entry)) {
                faults.add("missing in pg_hba: " + entry);
            }
        }
        if (entries.size() != Service.ALL.size() + 1 || !entries.getLast().equals("host all all all reject")) {
            faults.add("pg_hba lets somebody else in");
        }
        return faults;
    }

    /** A commit that was answered is on two machines. */
    static List<String> lossOfCommits(Manifests manifests) {
        JsonNode cluster = manifests.one("Cluster", "rapport-db").path("spec");
        JsonNode synchronous = cluster.at("/postgresql/synchronous");
        boolean kept = cluster.path("instances").asInt() >= 3
                && synchronous.path("number").asInt() >= 1
                && synchronous.path("dataDurability").asText().equals("required");
        return kept ? List.of() : List.of("a commit can be lost with the machine that it is on");
    }
}
