package dev.rapport.e2e.recipe;

/** Transmits what a tool sends. */
interface Mails {

    /** @throws IllegalStateException when it cannot be transmitted */
    void send(Mail mail);

    record Mail(String address, String subject, String body) {}
}
