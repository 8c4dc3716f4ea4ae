/** Somebody spoke with somebody, or was about to, or did not: and a machine writes. */
@NullMarked
package dev.rapport.e2e.story.call;

import org.jspecify.annotations.NullMarked;
