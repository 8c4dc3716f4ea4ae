/** What files of elsewhere tell of: which touches their items are, and which of them are our own messages come back. */
@NullMarked
package dev.rapport.touchpoint.importing;

import org.jspecify.annotations.NullMarked;
