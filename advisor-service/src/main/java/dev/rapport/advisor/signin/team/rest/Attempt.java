package dev.rapport.advisor.signin.team.rest;

import dev.rapport.web.key.Secret;

/**
 * One attempt to sign in, as the browser keeps it. All that goes out of it is hashed from its secret: so any replica can end what
 * another began, and of what the provider is shown nothing leads to the rest.
 */
record Attempt(Secret secret) {

    static Attempt fresh() {
        return new Attempt(Secret.fresh());
    }

    /** Comes back with the answer: only the browser that asked is answered. */
    String state() {
        return made("state");
    }

    /** Stands in the ID token: it was made for this attempt. */
    String nonce() {
        return made("nonce");
    }

    /** Goes with the code (PKCE), of which the provider saw the hash before: whoever steals a code lacks it. */
    String verifier() {
        return made("verifier");
    }

    private String made(String what) {
        return new Secret(what + " " + secret.text()).hash();
    }
}
