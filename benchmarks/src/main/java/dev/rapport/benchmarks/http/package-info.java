/** Callers, many at once, that take little of the machine for themselves. */
@NullMarked
package dev.rapport.benchmarks.http;

import org.jspecify.annotations.NullMarked;
