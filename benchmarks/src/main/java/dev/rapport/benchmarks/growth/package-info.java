/** What grows with the number of contacts, and what does not. */
@NullMarked
package dev.rapport.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
