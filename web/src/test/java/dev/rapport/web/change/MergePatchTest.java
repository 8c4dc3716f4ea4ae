package dev.rapport.web.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.web.json.StrictJson;
import dev.rapport.web.problem.FieldError;
import dev.rapport.web.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergePatchTest {
    private static final ObjectMapper JSON = json();
    private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = VALIDATORS.getValidator();
    private static final Note PRESENT = new Note("Website", List.of("a", "b"), new Place("Lisbon", "PT"));

    record Note(
            @NotNull(message = "is needed") String title,
            @Nullable List<String> tags,
            @Valid @Nullable Place place) {}

    record Place(
            @NotNull(message = "is needed") String city,
            @Nullable String country) {}

    @Test
    void whatThePatchDoesNotNameStays() throws JsonProcessingException {
        assertThat(patched("{\"title\": \"Brand\"}")).isEqualTo(new Note("Brand", PRESENT.tags(), PRESENT.place()));
    }

    @Test
    void nullTakesAFieldAwayAndAListIsReplaced() throws JsonProcessingException {
        assertThat(patched("{\"place\": {\"country\": null}, \"tags\": [\"c\"]}"))
                .isEqualTo(new Note("Website", List.of("c"), new Place("Lisbon", null)));
    }

    @Test
    void anObjectIsMergedUnlessItIsReplacedWhole() throws JsonProcessingException {
        assertThat(patched("{\"place\": {\"city\": \"Porto\"}}").place()).isEqualTo(new Place("Porto", "PT"));
        assertThat(patched("{\"place\": {\"city\": \"Porto\"}}", "place").place())
                .isEqualTo(new Place("Porto", null));
    }

    @Test
    void theResultIsValidatedAndTheFieldNamedByItsPath() {
        assertThatThrownBy(() -> patched("{\"title\": null, \"place\": {\"city\": null}}"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().errors())
                                .containsExactly(
                                        new FieldError("place.city", "is needed"),
                                        new FieldError("title", "is needed")));
    }

    @Test
    void aFieldThatIsNoneIsRefused() {
        assertThatThrownBy(() -> patched("{\"colour\": 1}")).isInstanceOf(UnrecognizedPropertyException.class);
    }

    private static Note patched(String patch, String... whole) throws JsonProcessingException {
        return new MergePatch(JSON, VALIDATOR)
                .apply(PRESENT, JSON.readValue(patch, ObjectNode.class), Set.of(whole), Note.class);
    }

    private static ObjectMapper json() {
        ObjectMapper mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        return mapper;
    }
}
