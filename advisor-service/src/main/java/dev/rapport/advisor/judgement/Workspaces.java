package dev.rapport.advisor.judgement;

import dev.rapport.advisor.policy.Workspace;
import dev.rapport.contracts.WorkspaceEvent.WorkspaceChanged;
import java.util.Collection;
import java.util.Map;

/** Who "we" are, in each workspace. Every version is kept, since verdicts name the one that they were judged with. */
public interface Workspaces {

    /** The newest of each; one that nobody has described is {@link Version#UNKNOWN}. */
    Map<String, Version> newest(Collection<String> workspaces);

    /** A version as it was; {@link Version#UNKNOWN} for one that was never said. */
    Version find(String workspace, long version);

    /** Keeps what was said; a version that is there already stays as it is. */
    void keep(Collection<Said> changes);

    record Version(long version, Workspace workspace) {
        public static final Version UNKNOWN = new Version(0, Workspace.UNKNOWN);
    }

    record Said(String workspace, WorkspaceChanged change) {}
}
