package dev.rapport.contracts;

import dev.rapport.contracts.people.Member;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who "we" are, and who may call in our name, on {@link Topics#WORKSPACES}; the newest per key stays. */
public sealed interface WorkspaceEvent extends Event {

    /** @param version counts the changes of this workspace from 1; readers keep the highest */
    @EventType("dev.rapport.workspace.changed.v1")
    record WorkspaceChanged(List<String> ownDomains, List<String> ownBrands, List<Member> members, long version)
            implements WorkspaceEvent {}

    /**
     * An automation may call in the workspace's name from now on.
     *
     * @param role automation or recorder
     * @param hash SHA-256 of the key's secret, in hexadecimal digits
     * @param expiresAt null when it ends only when somebody revokes it
     */
    @EventType("dev.rapport.key.issued.v1")
    record KeyIssued(
            UUID keyId,
            String name,
            String role,
            String hash,
            String issuedBy,
            Instant issuedAt,
            @Nullable Instant expiresAt)
            implements WorkspaceEvent {}

    /** Nobody may call with this key any more. */
    @EventType("dev.rapport.key.revoked.v1")
    record KeyRevoked(UUID keyId, Instant revokedAt) implements WorkspaceEvent {}
}
