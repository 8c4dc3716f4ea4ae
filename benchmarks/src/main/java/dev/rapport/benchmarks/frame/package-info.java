/** Subject and baselines in turn, in several rounds: medians, spread and ratios. */
@NullMarked
package dev.rapport.benchmarks.frame;

import org.jspecify.annotations.NullMarked;
