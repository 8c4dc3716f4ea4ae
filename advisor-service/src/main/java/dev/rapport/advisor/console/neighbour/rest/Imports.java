package dev.rapport.advisor.console.neighbour.rest;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The imports of both services, through one description of their calls. */
@Singleton
public class Imports {
    /** A large file is read by the other to its end before it answers. */
    private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(5);

    private final Neighbours neighbours;
    private final Map<Door, ImportClient> clients;

    Imports(
            Neighbours neighbours,
            @ConfigProperty(name = "rapport.contacts.url") URI contacts,
            @ConfigProperty(name = "rapport.touchpoint.url") URI touchpoint) {
        this.neighbours = neighbours;
        this.clients = Map.of(Door.PEOPLE, client(contacts), Door.TOUCHES, client(touchpoint));
    }

    private static ImportClient client(URI address) {
        return Neighbours.client(ImportClient.class, address, ANSWERS_WITHIN);
    }

    /** @param call takes what is to stand in {@code Authorization}; fails as {@link Neighbours#ask} does */
    public <T> T ask(Door door, BiFunction<ImportClient, String, T> call) {
        ImportClient client = clients.get(door);
        if (client == null) {
            throw new IllegalArgumentException("no client for " + door);
        }
        return neighbours.ask(door.service(), authorization -> call.apply(client, authorization));
    }
}
