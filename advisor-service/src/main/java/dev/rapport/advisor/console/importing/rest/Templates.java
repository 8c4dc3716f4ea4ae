package dev.rapport.advisor.console.importing.rest;

import dev.rapport.advisor.console.Frame;
import dev.rapport.advisor.console.neighbour.rest.ImportClient.Rejections;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;

/** The pages. What a page does not get, it cannot show: the build checks each. */
@CheckedTemplate(basePath = "importing")
final class Templates {
    private Templates() {}

    /** @param refusals why nothing was done, or what is not shown; @param once what makes the form take effect once */
    static native TemplateInstance imports(
            Frame frame, List<Line> lines, boolean underWay, List<String> refusals, UUID once);

    static native TemplateInstance one(Frame frame, Line line, Rejections rejected);
}
