package dev.rapport.advisor.console.rest;

import dev.rapport.advisor.attention.Budgets;
import dev.rapport.advisor.console.Done;
import dev.rapport.advisor.console.Frame;
import dev.rapport.advisor.console.Promise;
import dev.rapport.advisor.console.ReviewPage;
import dev.rapport.advisor.console.TimelineLine;
import dev.rapport.advisor.console.Waiting;
import dev.rapport.advisor.dissonance.Dissonance;
import dev.rapport.advisor.judgement.rest.RelationshipView;
import dev.rapport.contracts.model.Identity;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages. What a page does not get, it cannot show: the build checks each. */
@CheckedTemplate(basePath = "")
final class Templates {
    private Templates() {}

    /** @param budget as {@link Budgets}; @param tooLate what went out although it should not have, lately */
    static native TemplateInstance today(
            Frame frame,
            List<Waiting> held,
            List<RelationshipView> attention,
            int budget,
            List<Promise> promises,
            List<Dissonance> tooLate,
            boolean nobodyKnown);

    /** @param page null when nothing waits; @param refusal why the last decision did not count */
    static native TemplateInstance review(
            Frame frame, @Nullable ReviewPage page, List<Waiting> queue, @Nullable Done done, @Nullable String refusal);

    /** @param sort health, attention or never; @param more there are others behind these */
    static native TemplateInstance relationships(
            Frame frame, List<RelationshipView> items, String sort, String text, @Nullable String nextCursor);

    static native TemplateInstance relationship(
            Frame frame, RelationshipView one, List<Identity> identities, List<TimelineLine> timeline, Course course);

    static native TemplateInstance problem(String title, String detail);
}
