/** Keys in the console. */
@NullMarked
package dev.rapport.advisor.console.key;

import org.jspecify.annotations.NullMarked;
