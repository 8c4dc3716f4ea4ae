package dev.rapport.web.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.web.json.Requests;
import dev.rapport.web.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.Set;

/** Merge patches (RFC 7396) on requests: the thing as somebody would ask for it anew, with the patch applied, read and validated like any request. */
@Singleton
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param present the request that would make the thing as it is
     * @param whole fields that a patch replaces and never merges
     * @throws JsonProcessingException when the result is no such request; its path names the field
     * @throws ProblemException 400 naming the fields when the result is not valid
     */
    public <T> T apply(T present, ObjectNode patch, Set<String> whole, Class<T> type) throws JsonProcessingException {
        ObjectNode target = json.valueToTree(present);
        target.remove(whole.stream().filter(patch::has).toList());
        return Requests.validated(json.treeToValue(merge(target, patch), type), validator);
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                target.remove(change.getKey());
            } else if (change.getValue() instanceof ObjectNode inner) {
                JsonNode there = target.get(change.getKey());
                target.set(
                        change.getKey(),
                        merge(there instanceof ObjectNode object ? object : target.objectNode(), inner));
            } else {
                target.set(change.getKey(), change.getValue());
            }
        });
        return target;
    }
}
