package dev.rapport.web.letter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Names letters to be settled, in this order. */
public record DeadLettersRequest(
        @NotNull(message = "is needed") @Size(min = 1, max = MOST, message = "must have 1 to " + MOST + " items")
        List<@NotNull(message = "is needed") UUID> ids) {
    static final int MOST = 100;
}
