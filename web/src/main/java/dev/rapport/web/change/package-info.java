/** Changing what is there: merge patches, and the version that a caller means to change. */
@NullMarked
package dev.rapport.web.change;

import org.jspecify.annotations.NullMarked;
