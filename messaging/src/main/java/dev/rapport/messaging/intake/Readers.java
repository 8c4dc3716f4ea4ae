package dev.rapport.messaging.intake;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The consumers of the service, by the names that dead letters know them by. */
@Singleton
public class Readers {
    private final Instance<TopicReader> all;

    Readers(@Any Instance<TopicReader> all) {
        this.all = all;
    }

    /** Empty when none is called so, any more. */
    public Optional<TopicReader> find(String consumer) {
        return all.stream()
                .filter(reader -> reader.intake().deadLetters().consumer().equals(consumer))
                .findFirst();
    }
}
