package dev.rapport.contacts.importing;

import dev.rapport.contacts.contact.Address;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody whom a file tells of, or why it tells of nobody. */
sealed interface Told {

    /**
     * @param name what she is called if she has to be registered
     * @param addresses each once, at least one
     * @param step in the life of the connection to her; null when the file tells of none
     */
    record Somebody(
            String name,
            @Nullable String company,
            @Nullable String title,
            List<String> tags,
            List<Address> addresses,
            @Nullable Step step)
            implements Told {}

    /** @param reason in a sentence, without a word of what stands in the file */
    record Nobody(String reason) implements Told {}

    /** On LinkedIn. @param by who took it; null when the file does not tell */
    record Step(
            Connection.Status status,
            @Nullable Side by,
            @Nullable String note,
            Instant at) {}
}
