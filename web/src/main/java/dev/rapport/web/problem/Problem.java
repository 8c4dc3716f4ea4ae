package dev.rapport.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * An error as the caller gets it.
 *
 * @param code stable: programs may depend on it
 * @param errors which fields are wrong, and why; empty where no field is to blame
 * @param more further members, such as the id of whoever owns a taken address
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> more) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String code, String detail, List<FieldError> errors, Map<String, Object> more) {
        return new Problem("urn:rapport:problem:" + code, title(status), status, code, detail, errors, more);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Not signed in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 412 -> "Precondition failed";
            case 413 -> "Too large";
            case 415 -> "Unsupported media type";
            case 422 -> "Not applicable";
            case 428 -> "Precondition required";
            case 429 -> "Too many requests";
            case 503 -> "Not available now";
            default -> status < 500 ? "Request refused" : "Internal error";
        };
    }
}
