package dev.rapport.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** New ids: version 7, so that rows that are born together lie together. */
@FunctionalInterface
public interface Ids {
    UUID next();

    /** Ids that carry the machine's time, each greater than the one before. Safe for use by many threads. */
    static Ids timeOrdered() {
        NoArgGenerator generator = Generators.timeBasedEpochGenerator();
        return generator::generate;
    }
}
