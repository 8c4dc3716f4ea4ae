package dev.rapport.contacts.workspace;

import java.util.Optional;

/** What each workspace says of itself. Every call joins the caller's transaction. */
public interface Workspaces {

    Optional<Workspace> find(String workspace);

    /**
     * Takes the place of what the workspace said before; nobody else changes it until the transaction ends.
     *
     * @return how often it was put, this time included
     */
    long put(String workspace, Workspace content);
}
