package dev.rapport.web.importing;

import java.util.List;
import java.util.UUID;

/**
 * What became of a batch of items; all of them are accounted for.
 *
 * @param known items that changed nothing, for they were told before
 * @param added ids of what was added, to be taken back when the job is undone
 */
public record Taken(int accepted, int known, List<Rejection> rejected, List<UUID> added) {}
