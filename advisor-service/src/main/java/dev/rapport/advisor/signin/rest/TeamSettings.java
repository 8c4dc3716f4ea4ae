package dev.rapport.advisor.signin.rest;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a team signs in (OpenID Connect), as whoever runs the service says. Without an issuer people sign in by link only. */
@Singleton
@Startup
public class TeamSettings {
    private static final String ISSUER = "rapport.sign-in.issuer";
    private static final String CLIENT = "rapport.sign-in.client-id";
    private static final String CONSOLE = "rapport.console.url";

    private final Optional<String> issuer;
    private final Optional<String> client;
    private final Optional<String> secret;
    private final Optional<String> console;
    private final String scope;

    /** @throws IllegalStateException when there is an issuer, and what else is needed is missing: the service does not start */
    public TeamSettings(
            @ConfigProperty(name = ISSUER) Optional<String> issuer,
            @ConfigProperty(name = CLIENT) Optional<String> client,
            @ConfigProperty(name = "rapport.sign-in.client-secret") Optional<String> secret,
            @ConfigProperty(name = CONSOLE) Optional<String> console,
            @ConfigProperty(name = "rapport.sign-in.scope") String scope) {
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
        this.console = console;
        this.scope = scope;
        if (isOn()) {
            client();
            console();
        }
    }

    public boolean isOn() {
        return issuer.isPresent();
    }

    public String issuer() {
        return needed(issuer, ISSUER);
    }

    public String client() {
        return needed(client, CLIENT);
    }

    /** Empty for a client that has none: what it sends proves itself by PKCE alone. */
    public Optional<String> secret() {
        return secret;
    }

    public String scope() {
        return scope;
    }

    /** The console as browsers know it. It is set and never read from a request, so that nobody sends codes elsewhere. */
    public URI console() {
        return URI.create(needed(console, CONSOLE));
    }

    private static String needed(Optional<String> setting, String name) {
        return setting.orElseThrow(() -> new IllegalStateException(ISSUER + " is set: set " + name + " too"));
    }
}
