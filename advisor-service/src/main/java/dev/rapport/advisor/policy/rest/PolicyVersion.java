package dev.rapport.advisor.policy.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.advisor.policy.Policies.Version;
import dev.rapport.advisor.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who changed the policy, when, and what.
 *
 * @param changedBy and {@code changedAt}: null for the default
 * @param changes against the version before; none for the default
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PolicyVersion(
        int version, @Nullable String changedBy, @Nullable Instant changedAt, List<Change> changes) {

    /** @param field of the policy, as a whole */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Change(String field, JsonNode before, JsonNode after) {}

    static PolicyVersion of(Version version, Policy before, ObjectMapper json) {
        ObjectNode was = json.valueToTree(before);
        ObjectNode is = json.valueToTree(version.policy());
        List<Change> changes = is.properties().stream()
                .filter(field -> !Objects.equals(was.get(field.getKey()), field.getValue()))
                .map(field -> new Change(field.getKey(), was.path(field.getKey()), field.getValue()))
                .toList();
        return new PolicyVersion(version.number(), version.changedBy(), version.changedAt(), changes);
    }
}
