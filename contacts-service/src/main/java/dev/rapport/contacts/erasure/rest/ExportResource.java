package dev.rapport.contacts.erasure.rest;

import dev.rapport.contacts.erasure.People;
import dev.rapport.contacts.erasure.Person;
import dev.rapport.web.caller.Caller;
import dev.rapport.web.caller.Roles;
import dev.rapport.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

@Path("/v1/contacts/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Contacts")
public class ExportResource {
    private static final Logger LOG = Logger.getLogger(ExportResource.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Caller caller;
    private final People people;
    private final TouchpointExports touchpoint;
    private final AdvisorExports advisor;
    private final Clock clock;

    private record Held(Person person, Map<String, List<Map<String, Object>>> here) {}

    ExportResource(
            Caller caller,
            People people,
            @RestClient TouchpointExports touchpoint,
            @RestClient AdvisorExports advisor,
            Clock clock) {
        this.caller = caller;
        this.people = people;
        this.touchpoint = touchpoint;
        this.advisor = advisor;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "All that any service holds on a person",
            description =
                    "With all who were merged with her. Whole or not at all: 503 while a service does not answer.")
    public Export export(UUID id) {
        Held held = QuarkusTransaction.requiringNew()
                .call(() -> people.lock(caller.workspace(), id).map(person -> new Held(person, people.export(person))))
                .orElseThrow(() -> ProblemException.notFound("contact"));
        String authorization = "Bearer " + caller.token();
        UUID survivor = held.person().survivor();
        return new Export(
                survivor,
                held.person().merged().stream().sorted().toList(),
                clock.instant(),
                held.here(),
                asked("touchpoint-service", () -> touchpoint.of(authorization, survivor)),
                asked("advisor-service", () -> advisor.of(authorization, survivor)));
    }

    private static Map<String, Object> asked(String service, Supplier<Map<String, Object>> call) {
        try {
            return call.get();
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("%s cannot tell what it holds: %s", service, e.getMessage());
            throw ProblemException.unavailable(
                    service + " cannot tell now what it holds; an export is whole or not at all.", SOON);
        }
    }
}
