/** The proposal of a message by its sender, and its answer. */
@NullMarked
package dev.rapport.touchpoint.proposal;

import org.jspecify.annotations.NullMarked;
