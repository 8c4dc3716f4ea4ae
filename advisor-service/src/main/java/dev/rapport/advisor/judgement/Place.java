package dev.rapport.advisor.judgement;

import java.time.Instant;
import java.util.UUID;

/** A place in a list that is ordered by time and, at the same time, by id. */
public record Place(Instant at, UUID id) {}
