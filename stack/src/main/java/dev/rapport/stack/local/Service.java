package dev.rapport.stack.local;

import java.nio.file.Path;
import java.util.Locale;

/** A service of Rapport. Its database has its name. */
public enum Service {
    CONTACTS("people, identities, connections"),
    TOUCHPOINT("meetings, messages, and the door of automation"),
    ADVISOR("relationships, verdicts, reviews");

    private final String purpose;

    Service(String purpose) {
        this.purpose = purpose;
    }

    /** contacts, touchpoint or advisor. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is for, in a few words. */
    public String purpose() {
        return purpose;
    }

    /** Where the build puts what runs. */
    Path packaged(Path home) {
        return home.resolve(title() + "-service").resolve("target/quarkus-app/quarkus-run.jar");
    }
}
