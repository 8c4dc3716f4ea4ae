package dev.rapport.touchpoint.permit;

import dev.rapport.contracts.Topics;
import dev.rapport.messaging.intake.KeptLetters;
import dev.rapport.touchpoint.connection.NumberContactEvents;
import dev.rapport.touchpoint.people.ContactKey;
import jakarta.inject.Singleton;

@Singleton
class UnreadLetters implements Unread {
    private final KeptLetters letters;

    UnreadLetters(KeptLetters letters) {
        this.letters = letters;
    }

    @Override
    public boolean has(ContactKey contact) {
        return letters.waiting(
                contact.workspace(), Topics.key(contact.workspace(), contact.id()), NumberContactEvents.CONSUMER);
    }
}
