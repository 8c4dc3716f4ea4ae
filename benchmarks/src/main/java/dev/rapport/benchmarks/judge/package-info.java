/** What one judgement costs, and its parts. */
@NullMarked
package dev.rapport.benchmarks.judge;

import org.jspecify.annotations.NullMarked;
