/** Messages that ask to be sent, and what is said of them. */
@NullMarked
package dev.rapport.contracts.outbound;

import org.jspecify.annotations.NullMarked;
