package dev.rapport.advisor.dissonance;

import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.dissonance.Dissonance.Kind;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.text.pattern.Corrections;
import dev.rapport.advisor.wording.Wording;
import dev.rapport.contracts.OutboundEvent.OutboundMessagePermitted;
import dev.rapport.contracts.people.Side;
import dev.rapport.contracts.touch.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words of a person that correct how the other side writes. What machines write is judged by other means. */
final class Corrected {
    private final ContactKey contact;
    private final @Nullable Relationship relationship;

    Corrected(ContactKey contact, @Nullable Relationship relationship) {
        this.contact = contact;
        this.relationship = relationship;
    }

    Optional<Dissonance> by(Message message) {
        Side by = message.direction() == Message.Direction.OUTBOUND ? Side.US : Side.THEM;
        return corrects(message.automated(), message.body())
                ? Optional.of(dissonance(message.id(), null, by, null, null, message.occurredAt()))
                : Optional.empty();
    }

    Optional<Dissonance> by(OutboundMessagePermitted permit) {
        return corrects(permit.message().automated(), permit.message().body())
                ? Optional.of(dissonance(
                        permit.messageId(),
                        permit.messageId(),
                        Side.US,
                        permit.message().sender(),
                        permit.message().campaign(),
                        permit.permittedAt()))
                : Optional.empty();
    }

    private static boolean corrects(boolean automated, @Nullable String words) {
        return !automated && words != null && Corrections.in(words);
    }

    private Dissonance dissonance(
            UUID touchId,
            @Nullable UUID messageId,
            Side by,
            @Nullable String sender,
            @Nullable String campaign,
            Instant at) {
        String name = name(relationship);
        String says = by == Side.US
                ? "A message of yours corrected how %s writes.".formatted(name)
                : Wording.sentence("%s corrected how you write.".formatted(name));
        return new Dissonance(contact, touchId, null, messageId, by, Kind.CORRECTION, sender, campaign, at, says, null);
    }

    static String name(@Nullable Relationship relationship) {
        return relationship == null
                ? "the contact"
                : Wording.firstName(relationship.contact().displayName());
    }
}
