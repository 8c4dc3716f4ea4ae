package dev.rapport.advisor.console.letter.rest;

import dev.rapport.advisor.console.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages. What a page does not get, it cannot show: the build checks each. */
@CheckedTemplate(basePath = "letter")
final class Templates {
    private Templates() {}

    /** @param refusals whose letters are not shown, and why */
    static native TemplateInstance letters(Frame frame, List<Held> letters, List<String> refusals);

    /** @param refusal why it was not settled; null when nobody tried */
    static native TemplateInstance one(Frame frame, Held held, @Nullable String refusal);
}
