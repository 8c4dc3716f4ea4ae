/** What a text supposes, offers and leaves unfilled, with the words that give it away. */
@NullMarked
package dev.rapport.advisor.text;

import org.jspecify.annotations.NullMarked;
