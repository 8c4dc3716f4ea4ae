package dev.rapport.advisor.console.policy.rest;

import dev.rapport.advisor.console.Frame;
import dev.rapport.advisor.console.policy.PolicyPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page. What it does not get, it cannot show: the build checks each. */
@CheckedTemplate(basePath = "policy")
final class Templates {
    private Templates() {}

    static native TemplateInstance policy(Frame frame, PolicyPage page);
}
