package dev.rapport.touchpoint.batch.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.touchpoint.outbound.rest.OutboundMessageView;
import dev.rapport.touchpoint.proposal.rest.ProposalAnswer;
import dev.rapport.web.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param items in the order of the messages */
record BatchAnswer(List<Item> items) {

    /**
     * What the call for this message alone would have been answered.
     *
     * @param status of that answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int status,
            @Nullable OutboundMessageView message,
            @Nullable Problem problem) {

        static Item of(ProposalAnswer answer) {
            return new Item(answer.status(), answer.message(), null);
        }

        static Item of(Problem problem) {
            return new Item(problem.status(), null, problem);
        }
    }
}
