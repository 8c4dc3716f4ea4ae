package dev.rapport.stack.local;

import java.net.URI;

/** Where the services of a deployment are reached, each without a slash at its end. */
public record Addresses(URI contacts, URI touchpoint, URI advisor) {

    /** One host that routes all three services: their paths do not overlap. */
    public static Addresses routedBy(URI host) {
        return new Addresses(host, host, host);
    }

    public URI of(Service service) {
        return switch (service) {
            case CONTACTS -> contacts;
            case TOUCHPOINT -> touchpoint;
            case ADVISOR -> advisor;
        };
    }

    /** @param path starts with a slash */
    public URI of(Service service, String path) {
        return URI.create(of(service) + path);
    }
}
