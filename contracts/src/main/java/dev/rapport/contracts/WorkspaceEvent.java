package dev.rapport.contracts;

import dev.rapport.contracts.model.Member;
import java.util.List;

/** Who "we" are, on {@link Topics#WORKSPACES}; the newest per key stays. */
public sealed interface WorkspaceEvent extends Event {

    /** @param version counts the changes of this workspace from 1; readers keep the highest */
    @EventType("dev.rapport.workspace.changed.v1")
    record WorkspaceChanged(List<String> ownDomains, List<String> ownBrands, List<Member> members, long version)
            implements WorkspaceEvent {}
}
