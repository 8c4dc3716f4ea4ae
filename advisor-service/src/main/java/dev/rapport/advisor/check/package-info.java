/** A draft is judged as if it were proposed now: nothing is recorded, and nobody registered. */
@NullMarked
package dev.rapport.advisor.check;

import org.jspecify.annotations.NullMarked;
