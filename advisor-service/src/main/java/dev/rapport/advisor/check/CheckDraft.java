package dev.rapport.advisor.check;

import dev.rapport.advisor.check.Grounds.Addressee;
import dev.rapport.advisor.check.Grounds.Found;
import dev.rapport.advisor.contact.ContactKey;
import dev.rapport.advisor.journal.Entry;
import dev.rapport.advisor.judgement.Case;
import dev.rapport.advisor.judgement.Judge;
import dev.rapport.advisor.judgement.Judgement;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.advisor.surroundings.FindSurroundings;
import dev.rapport.advisor.surroundings.Surroundings;
import dev.rapport.contracts.ContactEvent.ContactRegistered;
import dev.rapport.contracts.outbound.OutboundMessage;
import dev.rapport.contracts.people.Identity;
import dev.rapport.messaging.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges a message that nobody proposed, as things stand. Nothing is recorded and nobody registered. */
@Singleton
public class CheckDraft {
    private final Grounds grounds;
    private final FindSurroundings surroundings;
    private final Ids ids;

    CheckDraft(Grounds grounds, FindSurroundings surroundings, Ids ids) {
        this.grounds = grounds;
        this.surroundings = surroundings;
        this.ids = ids;
    }

    /** @param known empty when nothing is known of the addressee */
    public record Checked(Optional<Relationship> known, Judgement judgement, int policyVersion) {}

    /**
     * Empty when the addressee is named by an id that nobody has.
     *
     * @param name of the addressee, where nothing is known but what the draft says
     */
    public Optional<Checked> check(
            String workspace, Addressee addressee, @Nullable String name, OutboundMessage draft, Instant now) {
        Found found = grounds.find(workspace, addressee);
        if (found.known().isEmpty() && addressee.contactId() != null) {
            return Optional.empty();
        }
        Relationship relationship = found.known().orElseGet(() -> stranger(name, draft, now));
        Surroundings around = surroundings.of(
                new ContactKey(workspace, relationship.contactId()), relationship, found.lastDissonance());
        Judgement judgement = Judge.judge(new Case(
                relationship, draft, around, found.workspace(), found.policy().policy(), List.of(), now));
        return Optional.of(new Checked(found.known(), judgement, found.policy().number()));
    }

    /** As if the addressee had just been registered. */
    private Relationship stranger(@Nullable String name, OutboundMessage draft, Instant now) {
        Relationship nobody = Relationship.of(ids.next());
        String address = draft.address();
        if (address == null) {
            return nobody;
        }
        Identity identity = new Identity(ids.next(), draft.channel().identityChannel(), address);
        return nobody.add(new Entry(
                1L,
                now,
                new ContactRegistered(
                        nobody.contactId(), name == null ? address : name, List.of(identity), null, List.of())));
    }
}
