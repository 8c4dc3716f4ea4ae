/** Whom no automation may write to for now, as the advisor says: told on when it changes. */
@NullMarked
package dev.rapport.touchpoint.pause;

import org.jspecify.annotations.NullMarked;
