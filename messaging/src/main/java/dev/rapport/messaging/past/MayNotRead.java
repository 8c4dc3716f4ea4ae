package dev.rapport.messaging.past;

import java.util.Collection;

/** The broker does not let this service read a topic: no time heals that, but whoever gives it the right. */
public final class MayNotRead extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MayNotRead(Collection<String> topics, Throwable cause) {
        super("Kafka does not let this service read " + String.join(", ", topics), cause);
    }

    /** Names the topics. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
