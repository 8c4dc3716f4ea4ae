package dev.rapport.advisor.contact;

import static dev.rapport.advisor.Story.PARISSA;
import static dev.rapport.advisor.Story.may;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.advisor.Story;
import dev.rapport.advisor.relationship.Relationship;
import dev.rapport.contracts.ContactEvent;
import dev.rapport.contracts.people.Channel;
import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Identity;
import dev.rapport.contracts.people.Side;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who a contact is, after all that was said of it. */
class ContactTest {

    @Test
    void theLastWordOnAChannelIsWhatCounts() {
        Relationship known = Story.ofParissa()
                .consent(Channel.X, Consent.Status.OPTED_OUT, may(3, 9, 0))
                .consent(null, Consent.Status.OPTED_OUT, may(4, 9, 0))
                .consent(Channel.X, Consent.Status.OPTED_IN, may(5, 9, 0))
                .relationship();

        assertThat(known.contact().consents())
                .containsExactly(
                        new Consent(null, Consent.Status.OPTED_OUT, null, may(4, 9, 0)),
                        new Consent(Channel.X, Consent.Status.OPTED_IN, null, may(5, 9, 0)));
    }

    @Test
    void aStepThatIsToldAnewIsWhatWasToldLast() {
        Connection asked =
                new Connection(new UUID(5, 5), Channel.X, Side.THEM, Connection.Status.REQUESTED, null, may(2, 9, 0));
        Connection corrected =
                new Connection(asked.id(), Channel.LINKEDIN, Side.US, Connection.Status.ACCEPTED, null, may(1, 9, 0));
        Contact known = Contact.UNKNOWN.after(ContactEvent.ConnectionEvent.of(new UUID(7, 1), asked), 1);

        Contact after = known.after(ContactEvent.ConnectionEvent.of(new UUID(7, 1), corrected), 2);

        assertThat(after.connections()).containsExactly(corrected);
    }

    @Test
    void theStepThatHappenedLastIsTheConnection() {
        Relationship known = Story.ofParissa()
                .connected(Channel.X, Connection.Status.FOLLOWED_BACK, may(2, 9, 0))
                .connected(Channel.X, Connection.Status.FOLLOWED, may(1, 9, 0))
                .relationship();

        assertThat(known.contact().connections())
                .singleElement()
                .satisfies(step -> assertThat(step.status()).isEqualTo(Connection.Status.FOLLOWED_BACK));
    }

    @Test
    void identitiesComeAndGo() {
        Identity phone = new Identity(new UUID(2, 1), Channel.PHONE, "+41790000000");
        Identity handle = new Identity(new UUID(2, 2), Channel.X, "parissa");
        Relationship known = Story.ofParissa()
                .told(new ContactEvent.IdentityAdded(PARISSA, phone))
                .told(new ContactEvent.IdentityAdded(PARISSA, handle))
                .told(new ContactEvent.IdentityRemoved(PARISSA, phone))
                .relationship();

        assertThat(known.contact().identities()).containsExactly(handle);
    }
}
