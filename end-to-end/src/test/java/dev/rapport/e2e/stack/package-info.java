/** The built services on a broker and a database of their own, started once for all tests of a JVM. */
@NullMarked
package dev.rapport.e2e.stack;

import org.jspecify.annotations.NullMarked;
