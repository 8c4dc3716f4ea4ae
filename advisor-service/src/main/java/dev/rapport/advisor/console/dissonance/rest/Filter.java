package dev.rapport.advisor.console.dissonance.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.contracts.people.Side;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed to. */
record Filter(
        @Nullable String by,
        @Nullable String sender,
        @Nullable String campaign) {

    @Nullable
    Side side() {
        return "us".equals(by) ? Side.US : "them".equals(by) ? Side.THEM : null;
    }

    public boolean isAny() {
        return side() != null || sender != null || campaign != null;
    }

    public boolean isBy(String whose) {
        return whose.equals(by);
    }

    /** The address of the list as it is narrowed, to be gone on with. */
    public String address() {
        return "/dissonance?" + part("by", by) + part("sender", sender) + part("campaign", campaign);
    }

    /** As a part of an address. */
    public static String part(String name, @Nullable String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, UTF_8) + "&";
    }
}
