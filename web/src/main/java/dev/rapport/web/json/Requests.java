package dev.rapport.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.web.problem.FieldError;
import dev.rapport.web.problem.JsonFaults;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Reads requests that do not come as the body of a call of their own, as strictly as if they did. */
@Singleton
public class Requests {
    private final ObjectMapper json;
    private final Validator validator;

    Requests(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws ProblemException 400 naming the fields that are wrong */
    public <T> T read(JsonNode request, Class<T> type) {
        if (!request.isObject()) {
            throw ProblemException.invalid("body", "must be a JSON object");
        }
        try {
            return validated(json.treeToValue(request, type), validator);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid(List.of(JsonFaults.fault(e)));
        }
    }

    /** @throws ProblemException as above, also for what is no JSON */
    public <T> T read(byte[] request, Class<T> type) {
        try {
            return read(json.readTree(request), type);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid(List.of(JsonFaults.fault(e)));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }

    /** @throws ProblemException 400 naming the fields that are not valid */
    public static <T> T validated(T request, Validator validator) {
        List<FieldError> errors = validator.validate(request).stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return request;
    }
}
