/** Subject and baselines in turn, in several rounds: medians, spread, ratios, and where they are written down. */
@NullMarked
package dev.rapport.benchmarks.frame;

import org.jspecify.annotations.NullMarked;
