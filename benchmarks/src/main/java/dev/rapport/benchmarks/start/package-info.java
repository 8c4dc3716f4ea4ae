/** How soon a stack is there, and how much memory it takes. */
@NullMarked
package dev.rapport.benchmarks.start;

import org.jspecify.annotations.NullMarked;
