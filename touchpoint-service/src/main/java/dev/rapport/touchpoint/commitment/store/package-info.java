/** The job that breaks commitments whose time ran out. */
@NullMarked
package dev.rapport.touchpoint.commitment.store;

import org.jspecify.annotations.NullMarked;
