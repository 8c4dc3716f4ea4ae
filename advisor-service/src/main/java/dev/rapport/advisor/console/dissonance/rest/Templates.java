package dev.rapport.advisor.console.dissonance.rest;

import dev.rapport.advisor.console.Frame;
import dev.rapport.advisor.console.dissonance.Overview;
import dev.rapport.advisor.dissonance.Dissonance;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page. What it does not get, it cannot show: the build checks each. */
@CheckedTemplate(basePath = "dissonance")
final class Templates {
    private Templates() {}

    /** @param nextCursor null when these are the last */
    static native TemplateInstance dissonance(
            Frame frame, Overview overview, Filter filter, List<Dissonance> items, @Nullable String nextCursor);
}
