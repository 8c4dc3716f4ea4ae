/** Faults under load, and dependencies that are gone: what was accepted is there, once, and everything recovers by itself. */
@NullMarked
package dev.rapport.e2e.fault;

import org.jspecify.annotations.NullMarked;
