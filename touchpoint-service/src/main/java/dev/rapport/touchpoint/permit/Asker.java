package dev.rapport.touchpoint.permit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who asks whether a message may go.
 *
 * @param key the Idempotency-Key of the call; null when it has none
 * @param listensUntil from then on the call has taken so long that its caller may have given up, asked once more, and been
 *     answered otherwise: a permit would be told to nobody, and the message never go
 */
public record Asker(@Nullable String key, Instant listensUntil) {}
