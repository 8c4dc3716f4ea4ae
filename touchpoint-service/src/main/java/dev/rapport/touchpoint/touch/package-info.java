/** What every touch has in common: its row, its version, whom it was with, and what is said of a change. */
@NullMarked
package dev.rapport.touchpoint.touch;

import org.jspecify.annotations.NullMarked;
