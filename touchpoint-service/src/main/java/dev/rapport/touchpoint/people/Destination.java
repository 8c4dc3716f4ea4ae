package dev.rapport.touchpoint.people;

import dev.rapport.contracts.people.Channel;

/** Where a message to a contact goes. */
public sealed interface Destination {

    /** The address that the sender named, or else the first that the contact has on the channel. */
    record To(String address) implements Destination {}

    /** The channel needs no address. */
    record Anywhere() implements Destination {}

    /** The contact has no address on a channel that needs one. */
    record Unreachable() implements Destination {}

    static Destination of(People people, ContactKey contact, ContactRef ref, Channel channel) {
        if (ref instanceof ContactRef.ByAddress(var named, var address, var displayName)
                && named == channel.identityChannel()) {
            return new To(address);
        }
        return people.addressOf(contact, channel).<Destination>map(To::new).orElseGet(() -> switch (channel) {
            case EMAIL, PHONE, SMS, WHATSAPP, X, LINKEDIN -> new Unreachable();
            case IN_PERSON, VIDEO, OTHER -> new Anywhere();
        });
    }
}
