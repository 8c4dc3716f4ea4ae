/** Many proposals in one call. */
@NullMarked
package dev.rapport.touchpoint.batch;

import org.jspecify.annotations.NullMarked;
