/** The rows of outbound messages. */
@NullMarked
package dev.rapport.touchpoint.outbound.store;

import org.jspecify.annotations.NullMarked;
