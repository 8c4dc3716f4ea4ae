package dev.rapport.advisor.console.review.rest;

import dev.rapport.advisor.console.Frame;
import dev.rapport.advisor.console.review.Done;
import dev.rapport.advisor.console.review.ReviewPage;
import dev.rapport.advisor.console.review.Waiting;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page. What it does not get, it cannot show: the build checks each. */
@CheckedTemplate(basePath = "")
final class Templates {
    private Templates() {}

    /** @param page null when nothing waits; @param refusal why the last decision did not count */
    static native TemplateInstance review(
            Frame frame, @Nullable ReviewPage page, List<Waiting> queue, @Nullable Done done, @Nullable String refusal);
}
