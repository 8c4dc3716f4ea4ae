package dev.rapport.contracts.touch;

/** Where a touch was first written down: the same source again is the same touch. */
public record Source(String system, String id) {}
