/** What a run gave: as it is kept, as people read it, and on what machine. */
@NullMarked
package dev.rapport.benchmarks.results;

import org.jspecify.annotations.NullMarked;
