/** How long things take that happen often. */
@NullMarked
package dev.rapport.benchmarks;

import org.jspecify.annotations.NullMarked;
