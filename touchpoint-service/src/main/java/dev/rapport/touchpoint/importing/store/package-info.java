/** Our own messages, to be found again. */
@NullMarked
package dev.rapport.touchpoint.importing.store;

import org.jspecify.annotations.NullMarked;
