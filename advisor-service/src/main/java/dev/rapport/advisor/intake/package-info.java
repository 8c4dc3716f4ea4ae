/** The door: a batch of events goes through the rooms in their order, and no room calls back. */
@NullMarked
package dev.rapport.advisor.intake;

import org.jspecify.annotations.NullMarked;
