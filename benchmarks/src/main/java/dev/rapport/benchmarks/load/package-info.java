/** A seeded load that is like a team's: the same seed tells the same. */
@NullMarked
package dev.rapport.benchmarks.load;

import org.jspecify.annotations.NullMarked;
