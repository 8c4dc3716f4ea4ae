package dev.rapport.web.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.rapport.web.idempotency.Answer;
import dev.rapport.web.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param items in the order of the ids */
public record DeadLettersAnswer(List<Item> items) {

    /** What the call for this letter alone would have been answered. @param status of that answer */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int status,

            @JsonRawValue @Schema(implementation = DeadLetterView.class) @Nullable
            String letter,

            @Nullable Problem problem) {

        static Item of(Answer answer) {
            return new Item(answer.status(), answer.body(), null);
        }

        static Item of(Problem problem) {
            return new Item(problem.status(), null, problem);
        }
    }
}
