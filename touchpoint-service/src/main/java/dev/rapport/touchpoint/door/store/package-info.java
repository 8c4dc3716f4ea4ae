/** The waiting room as a table. */
@NullMarked
package dev.rapport.touchpoint.door.store;

import org.jspecify.annotations.NullMarked;
