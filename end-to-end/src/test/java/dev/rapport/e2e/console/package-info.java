/** The console on all three services, spoken to as a browser would. */
@NullMarked
package dev.rapport.e2e.console;

import org.jspecify.annotations.NullMarked;
