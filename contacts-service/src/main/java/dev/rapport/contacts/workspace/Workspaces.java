package dev.rapport.contacts.workspace;

import java.util.Optional;

/** What each workspace says of itself. Every call joins the caller's transaction. */
public interface Workspaces {

    Optional<Said> find(String workspace);

    /**
     * Takes the place of what the workspace said before; nobody else changes it until the transaction ends.
     *
     * @return how often it was put, this time included
     */
    long put(String workspace, Workspace content);

    /** @param version how often it was put; 0 before the first time */
    record Said(Workspace content, long version) {
        public static final Said NOTHING = new Said(Workspace.UNKNOWN, 0);
    }
}
