package dev.rapport.advisor.console.relationship.rest;

import dev.rapport.advisor.console.Frame;
import dev.rapport.advisor.console.TimelineLine;
import dev.rapport.advisor.standing.rest.RelationshipView;
import dev.rapport.contracts.people.Identity;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages. What a page does not get, it cannot show: the build checks each. */
@CheckedTemplate(basePath = "")
final class Templates {
    private Templates() {}

    /** @param sort health, attention or never; @param nextCursor null when these are the last */
    static native TemplateInstance relationships(
            Frame frame, List<Listing> items, String sort, String text, @Nullable String nextCursor);

    /** @param awaited what was told just now is not among what is shown yet */
    static native TemplateInstance relationship(
            Frame frame,
            RelationshipView one,
            List<Identity> identities,
            List<TimelineLine> timeline,
            Course course,
            Telling telling,
            boolean awaited);
}
