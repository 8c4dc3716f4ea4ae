package dev.rapport.contracts;

import dev.rapport.contracts.model.Connection;
import dev.rapport.contracts.model.Consent;
import dev.rapport.contracts.model.Identity;
import java.util.List;
import java.util.UUID;
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
