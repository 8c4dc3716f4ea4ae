/** How many events a second one advisor takes in. */
@NullMarked
package dev.rapport.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
