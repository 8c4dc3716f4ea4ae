package dev.rapport.contacts.listing;

import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.OutboundEvent;
import dev.rapport.contracts.Topics;
import dev.rapport.contracts.TouchEvent;
import dev.rapport.contracts.TouchpointEvent;
import dev.rapport.contracts.touch.Message;
import dev.rapport.messaging.Envelope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Lists whom only automation had named as soon as something happens with her. */
@Singleton
public class ListTouched {
    private final ListedContacts contacts;

    public ListTouched(ListedContacts contacts) {
        this.contacts = contacts;
    }

    /** Joins the caller's transaction. Told again it changes nothing. */
    public void takeIn(List<Envelope<TouchpointEvent>> events) {
        contacts.list(events.stream()
                .filter(event -> makesKnown(event.data()))
                .flatMap(event -> Stream.of(event.data().contactId(), Topics.logOf(event.key()))
                        .map(contact -> new ListedContacts.Key(event.workspace(), contact)))
                .distinct()
                .toList());
    }

    /** A touch does, but for one more message of a machine: a blast is no acquaintance. */
    static boolean makesKnown(TouchpointEvent event) {
        return switch (event) {
            // Said here first: whoever is connected was listed with it.
            case ContactEvent ignored -> false;
            case OutboundEvent ignored -> false;
            case TouchEvent.TouchRemoved ignored -> false;
            case TouchEvent touch -> !(touch.touch() instanceof Message message && isOurMachine(message));
        };
    }

    private static boolean isOurMachine(Message message) {
        return message.automated() && message.direction() == Message.Direction.OUTBOUND;
    }
}
