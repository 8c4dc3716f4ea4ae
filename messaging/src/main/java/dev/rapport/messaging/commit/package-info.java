/** Tells the broker what was taken in, until it knows. */
@NullMarked
package dev.rapport.messaging.commit;

import org.jspecify.annotations.NullMarked;
