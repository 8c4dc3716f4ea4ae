/** Numbers and outbox in one transaction. */
@NullMarked
package dev.rapport.touchpoint.sequence.store;

import org.jspecify.annotations.NullMarked;
