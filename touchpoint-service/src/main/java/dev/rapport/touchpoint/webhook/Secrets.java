package dev.rapport.touchpoint.webhook;

/** New secrets to sign with. */
@FunctionalInterface
public interface Secrets {

    /** {@code whsec_} and 32 bytes that nobody can guess, as Standard Webhooks writes them. */
    String next();
}
