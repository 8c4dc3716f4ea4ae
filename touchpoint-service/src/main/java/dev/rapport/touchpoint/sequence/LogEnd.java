package dev.rapport.touchpoint.sequence;

import java.util.UUID;

/** How far a log has come. @param log whose it is: the survivor's, for a contact who was merged; @param sequence its last number */
public record LogEnd(UUID log, long sequence) {}
