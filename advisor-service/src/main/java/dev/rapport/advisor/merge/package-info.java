/** Who is the same person as whom. */
@NullMarked
package dev.rapport.advisor.merge;

import org.jspecify.annotations.NullMarked;
