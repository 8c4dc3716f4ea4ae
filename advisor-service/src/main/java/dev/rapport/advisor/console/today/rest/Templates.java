package dev.rapport.advisor.console.today.rest;

import dev.rapport.advisor.attention.Budgets;
import dev.rapport.advisor.console.Frame;
import dev.rapport.advisor.console.review.Waiting;
import dev.rapport.advisor.console.today.Promise;
import dev.rapport.advisor.dissonance.Dissonance;
import dev.rapport.advisor.standing.rest.RelationshipView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page. What it does not get, it cannot show: the build checks each. */
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
}
