package dev.rapport.web.erasure;

import dev.rapport.web.caller.Caller;
import dev.rapport.web.problem.Problem;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Whoever asks for what was erased is told so, whichever call it is: 410 in place of 404 or 422. */
@Singleton
public class ErasedAnswers {
    private final ErasedIds erased;
    private final Caller caller;

    ErasedAnswers(ErasedIds erased, Caller caller) {
        this.erased = erased;
        this.caller = caller;
    }

    /** What names it by a path, and is not there. */
    @ServerResponseFilter
    void notThere(ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Problem problem
                && problem.status() == 404
                && named(uri).anyMatch(id -> erased.has(caller.workspace(), id))) {
            Problem gone = ProblemException.erased().problem();
            response.setStatus(gone.status());
            response.setEntity(gone, null, MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }

    private static Stream<UUID> named(UriInfo uri) {
        return uri.getPathParameters().values().stream().flatMap(List::stream).flatMap(ErasedAnswers::uuid);
    }

    private static Stream<UUID> uuid(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    /** For an id that a request names and nobody has. @param field where it names it; @param otherwise what it is when it never was */
    public ProblemException unknown(String code, String field, UUID id, String otherwise) {
        return erased.has(caller.workspace(), id)
                ? ProblemException.erased(field)
                : ProblemException.unprocessable(code, field, otherwise);
    }
}
