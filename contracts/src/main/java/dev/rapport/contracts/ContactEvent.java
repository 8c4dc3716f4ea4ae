package dev.rapport.contracts;

import dev.rapport.contracts.people.Connection;
import dev.rapport.contracts.people.Consent;
import dev.rapport.contracts.people.Identity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What contacts-service says of a contact, first on {@link Topics#CONNECTIONS}, then numbered on {@link Topics#TOUCHPOINTS}. */
public sealed interface ContactEvent extends TouchpointEvent {

    /**
     * Said once more when a person registers somebody whom only automation had named.
     *
     * @param timeZone an IANA zone name, or null when not known
     * @param listed false for somebody whom only automation ever named: lists of people leave her out until something happens
     *     with her; null is true
     * @param company where the person works, or null when not known
     * @param title what the person is there, or null when not known
     * @param needs what the person looks for, and {@code offers} what she has to give, each in a few words; null is nothing
     */
    @EventType("dev.rapport.contact.registered.v1")
    record ContactRegistered(
            UUID contactId,
            String displayName,
            List<Identity> identities,
            @Nullable String timeZone,
            List<String> tags,
            @Nullable Boolean listed,
            @Nullable String company,
            @Nullable String title,
            @Nullable List<String> needs,
            @Nullable List<String> offers)
            implements ContactEvent {

        /** Of somebody of whom it is not known what she needs or offers. */
        public ContactRegistered(
                UUID contactId,
                String displayName,
                List<Identity> identities,
                @Nullable String timeZone,
                List<String> tags,
                @Nullable Boolean listed,
                @Nullable String company,
                @Nullable String title) {
            this(contactId, displayName, identities, timeZone, tags, listed, company, title, null, null);
        }

        /** Of somebody whom the team knows. */
        public ContactRegistered(
                UUID contactId,
                String displayName,
                List<Identity> identities,
                @Nullable String timeZone,
                List<String> tags) {
            this(contactId, displayName, identities, timeZone, tags, null, null, null);
        }
    }

    /**
     * What people say of the contact from now on, all of it; identities have events of their own. It was a person who said it:
     * lists show the contact.
     *
     * @param timeZone an IANA zone name, or null when not known
     * @param company where the person works, or null when not known
     * @param title what the person is there, or null when not known
     * @param needs what the person looks for, and {@code offers} what she has to give, each in a few words; null is nothing
     */
    @EventType("dev.rapport.contact.changed.v1")
    record ContactChanged(
            UUID contactId,
            String displayName,
            @Nullable String timeZone,
            List<String> tags,
            @Nullable String company,
            @Nullable String title,
            @Nullable List<String> needs,
            @Nullable List<String> offers)
            implements ContactEvent {

        /** Of somebody of whom it is not known what she needs or offers. */
        public ContactChanged(
                UUID contactId,
                String displayName,
                @Nullable String timeZone,
                List<String> tags,
                @Nullable String company,
                @Nullable String title) {
            this(contactId, displayName, timeZone, tags, company, title, null, null);
        }
    }

    @EventType("dev.rapport.identity.added.v1")
    record IdentityAdded(UUID contactId, Identity identity) implements ContactEvent {}

    @EventType("dev.rapport.identity.removed.v1")
    record IdentityRemoved(UUID contactId, Identity identity) implements ContactEvent {}

    @EventType("dev.rapport.consent.changed.v1")
    record ConsentChanged(UUID contactId, Consent consent) implements ContactEvent {}

    /**
     * The contact turned out to be the same person as another. From then on the survivor's log tells of both, and either id names
     * the survivor.
     *
     * @param version counts the merges and un-merges of this contact from 1: the highest tells how she stands
     * @param by the member who said so
     * @param survivorSequence the last number in the survivor's log before this event; what lies between is nobody's. Null before
     *     it is numbered
     * @param contactSequence the last number in the contact's own log, which is to be read before this event. Null before it is
     *     numbered
     */
    @EventType("dev.rapport.contact.merged.v1")
    record ContactMerged(
            UUID contactId,
            UUID survivorId,
            int version,
            Instant mergedAt,
            String by,
            @Nullable Long survivorSequence,
            @Nullable Long contactSequence)
            implements ContactEvent {

        /** Before it is numbered. */
        public ContactMerged(UUID contactId, UUID survivorId, int version, Instant mergedAt, String by) {
            this(contactId, survivorId, version, mergedAt, by, null, null);
        }
    }

    /**
     * The merge is taken back: each is as if it had never been, with what was recorded for it in between. The last that the
     * survivor's log tells of the contact, whose own log goes on above the number of this event.
     *
     * @param version as above
     * @param contactSequence the last number in the contact's own log before the merge; null before this event is numbered
     */
    @EventType("dev.rapport.contact.unmerged.v1")
    record ContactUnmerged(
            UUID contactId,
            UUID survivorId,
            int version,
            Instant unmergedAt,
            String by,
            @Nullable Long contactSequence) implements ContactEvent {

        /** Before it is numbered. */
        public ContactUnmerged(UUID contactId, UUID survivorId, int version, Instant unmergedAt, String by) {
            this(contactId, survivorId, version, unmergedAt, by, null);
        }
    }

    /** Somebody who looks like this contact is another person. Said of both. @param by the member who said so */
    @EventType("dev.rapport.contact.told-apart.v1")
    record ContactToldApart(UUID contactId, UUID otherId, Instant toldApartAt, String by) implements ContactEvent {}

    /**
     * The person is erased: whoever keeps anything of her forgets it, and drops what is told of her from then on. The log is
     * complete as far as this event. Of all that is said of a contact this stays, for it says nothing else.
     *
     * @param merged those who had turned out to be the same person, and are erased with her
     */
    @EventType("dev.rapport.contact.erased.v1")
    record ContactErased(UUID contactId, List<UUID> merged, Instant erasedAt) implements ContactEvent {

        /** All whom it erases. */
        public List<UUID> all() {
            return Stream.concat(Stream.of(contactId), merged.stream()).toList();
        }
    }

    /** A step in the life of a connection. */
    sealed interface ConnectionEvent extends ContactEvent {
        Connection connection();

        /** The event that says this step. */
        static ConnectionEvent of(UUID contactId, Connection connection) {
            return switch (connection.status()) {
                case REQUESTED -> new ConnectionRequested(contactId, connection);
                case ACCEPTED -> new ConnectionAccepted(contactId, connection);
                case FOLLOWED -> new ConnectionFollowed(contactId, connection);
                case FOLLOWED_BACK -> new ConnectionFollowedBack(contactId, connection);
                case DECLINED -> new ConnectionDeclined(contactId, connection);
                case REMOVED -> new ConnectionRemoved(contactId, connection);
            };
        }
    }

    @EventType("dev.rapport.connection.requested.v1")
    record ConnectionRequested(UUID contactId, Connection connection) implements ConnectionEvent {}

    @EventType("dev.rapport.connection.accepted.v1")
    record ConnectionAccepted(UUID contactId, Connection connection) implements ConnectionEvent {}

    @EventType("dev.rapport.connection.followed.v1")
    record ConnectionFollowed(UUID contactId, Connection connection) implements ConnectionEvent {}

    @EventType("dev.rapport.connection.followed-back.v1")
    record ConnectionFollowedBack(UUID contactId, Connection connection) implements ConnectionEvent {}

    @EventType("dev.rapport.connection.declined.v1")
    record ConnectionDeclined(UUID contactId, Connection connection) implements ConnectionEvent {}

    @EventType("dev.rapport.connection.removed.v1")
    record ConnectionRemoved(UUID contactId, Connection connection) implements ConnectionEvent {}
}
