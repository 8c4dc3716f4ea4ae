package dev.rapport.advisor.console.neighbour.rest;

import dev.rapport.web.letter.DeadLetterCalls;
import dev.rapport.web.letter.DeadLetterView;
import dev.rapport.web.page.Page;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The dead letters of all services; this one's own are asked for without a call. */
@Singleton
public class Letters {
    public static final List<String> SERVICES = List.of("contacts", "touchpoint", "advisor");
    private static final String LISTED = "listed";
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final Neighbours neighbours;
    private final DeadLetterCalls own;
    private final Map<String, LetterClient> others;

    Letters(
            Neighbours neighbours,
            DeadLetterCalls own,
            @ConfigProperty(name = "rapport.contacts.url") URI contacts,
            @ConfigProperty(name = "rapport.touchpoint.url") URI touchpoint) {
        this.neighbours = neighbours;
        this.own = own;
        this.others = Map.of("contacts", client(contacts), "touchpoint", client(touchpoint));
    }

    private static LetterClient client(URI address) {
        return Neighbours.client(LetterClient.class, address, ANSWERS_WITHIN);
    }

    /** Those that nobody has settled, the newest first; all fail as {@link Neighbours#ask} does. */
    public List<DeadLetterView> listed(String service) {
        LetterClient other = others.get(service);
        return other == null
                ? own.list(LISTED, null, null).items()
                : ask(
                                service,
                                other,
                                (client, authorization) ->
                                        client.list(authorization, service, LISTED, Page.USUAL_LIMIT))
                        .items();
    }

    public DeadLetterView get(String service, UUID id) {
        LetterClient other = others.get(service);
        return other == null
                ? own.get(id)
                : ask(service, other, (client, authorization) -> client.get(authorization, service, id));
    }

    public void replay(String service, UUID id) {
        LetterClient other = others.get(service);
        if (other == null) {
            own.replay(id).close();
        } else {
            ask(service, other, (client, authorization) -> client.settle(authorization, service, id, "replay"));
        }
    }

    public void waive(String service, UUID id) {
        LetterClient other = others.get(service);
        if (other == null) {
            own.waive(id).close();
        } else {
            ask(service, other, (client, authorization) -> client.settle(authorization, service, id, "waive"));
        }
    }

    /** @throws ProblemException 404 when there is no such service */
    public static String service(String name) {
        return SERVICES.stream()
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("dead letter"));
    }

    private <T> T ask(String service, LetterClient client, BiFunction<LetterClient, String, T> call) {
        return neighbours.ask(service + "-service", authorization -> call.apply(client, authorization));
    }
}
