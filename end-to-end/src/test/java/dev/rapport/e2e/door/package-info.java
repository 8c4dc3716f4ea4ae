/** Every call that the services' own descriptions list, so that a new one is tried by itself: who gets in, and what gets through. */
@NullMarked
package dev.rapport.e2e.door;

import org.jspecify.annotations.NullMarked;
