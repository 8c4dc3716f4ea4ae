package dev.rapport.e2e.client;

import dev.rapport.stack.local.Service;
import java.net.URI;
import java.nio.file.Path;

/** A running Rapport, as its users see it. */
public interface Stack {

    /** Where a service listens; without a slash at the end. */
    URI at(Service service);

    String bootstrapServers();

    /** Where the issuer whom the services believe keeps its keys. */
    Path keys();

    /** A token that the services accept. */
    String token(String workspace, String role, String member);
}
