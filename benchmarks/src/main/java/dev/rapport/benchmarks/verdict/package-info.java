/** How long an automated sender waits for a verdict. */
@NullMarked
package dev.rapport.benchmarks.verdict;

import org.jspecify.annotations.NullMarked;
