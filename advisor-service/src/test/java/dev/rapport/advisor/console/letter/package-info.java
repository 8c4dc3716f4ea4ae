/** Dead letters in the console. */
@NullMarked
package dev.rapport.advisor.console.letter;

import org.jspecify.annotations.NullMarked;
