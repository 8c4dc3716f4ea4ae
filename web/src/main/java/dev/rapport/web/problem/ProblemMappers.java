package dev.rapport.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request into a problem. */
class ProblemMappers {
    @ServerExceptionMapper
    Response problem(ProblemException e) {
        Response.ResponseBuilder response = response(e.problem());
        if (e.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, e.retryAfter().toSeconds()));
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        return problem(ProblemException.invalid(e.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList()));
    }

    /** The second type is named because Quarkus brings a mapper for it, which would go before one for its supertype. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException e) {
        return problem(ProblemException.invalid(List.of(JsonFaults.fault(e))));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    @Priority(Priorities.USER - 1)
    Response notSignedIn(Exception e) {
        return response(Problem.of(401, "unauthenticated", "A valid bearer token is needed.", List.of(), Map.of()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1)
    Response notAllowed(ForbiddenException e) {
        return response(Problem.of(403, "forbidden", "This token's role may not do this.", List.of(), Map.of()))
                .build();
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return unreadable(json);
            }
            if (cause instanceof ProblemException problem) {
                return problem(problem);
            }
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return response(Problem.of(status, code(status), detail(status), List.of(), Map.of()))
                .header(HttpHeaders.ALLOW, e.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(Exception e) {
        return problem(Problems.of(e));
    }

    private static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static String code(int status) {
        return switch (status) {
            case 400 -> "invalid_request";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 415 -> "unsupported_media_type";
            default -> "refused";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this path.";
            case 405 -> "This path knows no such method.";
            case 406 -> "Accept: there is no such form of this answer.";
            case 415 -> "Content-Type: send application/json.";
            default -> "The request was refused.";
        };
    }

    /** The path as the caller wrote it: without the method, the name that we gave the body, and the word for a list's item. */
    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replace(".<list element>", "");
        String[] steps = path.split("\\.", 3);
        if (steps.length == 3) {
            return steps[2];
        }
        return steps[steps.length - 1].equals("request") ? "body" : steps[steps.length - 1];
    }
}
