package dev.rapport.advisor.console.letter.rest;

import dev.rapport.web.letter.DeadLetterView;

/** A dead letter, and which service holds it. */
record Held(String service, DeadLetterView letter) {

    public String address() {
        return "/dead-letters/%s/%s".formatted(service, letter.id());
    }

    public boolean isListed() {
        return letter.state().equals("listed");
    }
}
