/** Endpoints for benchmarks alone: the services that are delivered do not have them. */
@NullMarked
package dev.rapport.benchmarks.noop;

import org.jspecify.annotations.NullMarked;
