package dev.rapport.web.rate;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** What is configured: so many requests of a workspace at once, and as many again in each window, evenly. */
@ConfigMapping(prefix = "rapport.rate-limit")
interface RateLimit {
    long requests();

    Duration window();

    /** Workspaces that may ask for more, or for less, than others. */
    Map<String, Long> of();
}
