package dev.rapport.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with the CloudEvents attributes that travel as record headers.
 *
 * @param id says which event this is, however often it is delivered
 * @param sequence the number of this event in the log of its subject; null where it takes none
 * @param key decides the partition; events of one key keep their order
 */
public record Envelope<E>(
        UUID id,
        String type,
        Instant time,
        String workspace,
        @Nullable Long sequence,
        String key,
        E data) {}
