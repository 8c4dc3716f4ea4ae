/** Imports in the console. */
@NullMarked
package dev.rapport.advisor.console.importing;

import org.jspecify.annotations.NullMarked;
