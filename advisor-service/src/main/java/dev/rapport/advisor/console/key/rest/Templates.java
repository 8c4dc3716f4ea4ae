package dev.rapport.advisor.console.key.rest;

import dev.rapport.advisor.console.Frame;
import dev.rapport.advisor.console.neighbour.rest.KeyClient.Key;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page. What it does not get, it cannot show: the build checks each. */
@CheckedTemplate(basePath = "key")
final class Templates {
    private Templates() {}

    /**
     * @param keys the newest first; @param more there are older ones
     * @param issued just now; @param refusal why nothing was done; both null otherwise
     * @param once what makes the form take effect once
     */
    static native TemplateInstance keys(
            Frame frame,
            List<Key> keys,
            boolean more,
            @Nullable Key issued,
            @Nullable String refusal,
            UUID once,
            Instant now);
}
