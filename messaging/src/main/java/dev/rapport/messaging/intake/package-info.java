/**
 * What comes in: batches of a topic's records are taken in, and what cannot be is put aside, kept, and settled later: read
 * once more, or waived.
 */
@NullMarked
package dev.rapport.messaging.intake;

import org.jspecify.annotations.NullMarked;
