package dev.rapport.touchpoint.people;

import dev.rapport.contracts.people.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names a contact. */
public sealed interface ContactRef {
    record ById(UUID id) implements ContactRef {}

    /**
     * By an address that registers a contact when nobody has it.
     *
     * @param channel the channel that addresses are compared on
     * @param address normalised
     * @param displayName how a newly registered contact is called; null calls it by its address
     */
    record ByAddress(
            Channel channel, String address, @Nullable String displayName) implements ContactRef {}
}
