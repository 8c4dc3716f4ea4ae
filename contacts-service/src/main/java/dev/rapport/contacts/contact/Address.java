package dev.rapport.contacts.contact;

import dev.rapport.contracts.people.Addresses;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Identity;
import java.util.Comparator;

/** Where somebody is reached, in normal form: two addresses are the same when they are equal. */
public record Address(Channel channel, String text) {

    /** The one order in which addresses are claimed, so that two who claim the same ones never wait for each other. */
    public static final Comparator<Address> CLAIM_ORDER =
            Comparator.comparing(Address::channel).thenComparing(Address::text);

    public static Address of(Identity identity) {
        return new Address(identity.channel(), identity.address());
    }

    /** @throws IllegalArgumentException when the text is no address of the channel; the message says what one looks like */
    public static Address of(Channel channel, String text) {
        return new Address(channel.identityChannel(), Addresses.normalise(channel, text));
    }
}
