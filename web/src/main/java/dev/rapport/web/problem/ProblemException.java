package dev.rapport.web.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. Thrown inside a transaction it rolls it back, so that a refused request changes nothing. */
public final class ProblemException extends RuntimeException {
    private final Problem problem;
    private final @Nullable Duration retryAfter;

    private ProblemException(Problem problem, @Nullable Duration retryAfter) {
        super(problem.detail());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public Problem problem() {
        return problem;
    }

    /** When to try again; null when that would not help. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** 400: this field is wrong. */
    public static ProblemException invalid(String field, String detail) {
        return invalid(List.of(new FieldError(field, detail)));
    }

    /** 400: these fields are wrong. */
    public static ProblemException invalid(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        return of(400, "invalid_request", first.field() + ": " + first.detail(), errors, Map.of());
    }

    /** 404: there is no such thing, or it belongs to another workspace. */
    public static ProblemException notFound(String what) {
        return of(404, "not_found", "There is no such " + what + ".", List.of(), Map.of());
    }

    /** 410: it was erased, and is not coming back. */
    public static ProblemException erased() {
        return of(410, "erased", "This was erased.", List.of(), Map.of());
    }

    /** 410: this field names somebody who was erased; nothing was recorded. */
    public static ProblemException erased(String field) {
        String detail = "names somebody who was erased";
        return of(410, "erased", field + ": " + detail, List.of(new FieldError(field, detail)), Map.of());
    }

    /** 409: it contradicts what is. */
    public static ProblemException conflict(String code, String detail, Map<String, Object> more) {
        return of(409, code, detail, List.of(), more);
    }

    /** 413: this field is too large. */
    public static ProblemException tooLarge(String field, String detail) {
        return of(413, "too_large", field + ": " + detail, List.of(new FieldError(field, detail)), Map.of());
    }

    /** 422: well formed, but not applicable. */
    public static ProblemException unprocessable(String code, String field, String detail) {
        return of(422, code, field + ": " + detail, List.of(new FieldError(field, detail)), Map.of());
    }

    /** 429: not so often; nothing was recorded. */
    public static ProblemException tooMany(String detail, Duration retryAfter) {
        return new ProblemException(Problem.of(429, "too_many_requests", detail, List.of(), Map.of()), retryAfter);
    }

    /** 503: not now. @param detail says whether anything was recorded */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(Problem.of(503, "unavailable", detail, List.of(), Map.of()), retryAfter);
    }

    public static ProblemException of(
            int status, String code, String detail, List<FieldError> errors, Map<String, Object> more) {
        return new ProblemException(Problem.of(status, code, detail, errors, more), null);
    }
}
