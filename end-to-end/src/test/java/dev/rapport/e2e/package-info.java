/** The whole system, as its users see it. */
@NullMarked
package dev.rapport.e2e;

import org.jspecify.annotations.NullMarked;
