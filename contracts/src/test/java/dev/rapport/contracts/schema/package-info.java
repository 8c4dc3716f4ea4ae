/** What the events look like on the wire: their schemas, samples of them, and what may change about them. */
@NullMarked
package dev.rapport.contracts.schema;

import org.jspecify.annotations.NullMarked;
