/** Ways in which people say something, and how they are found in a text without trying each of them. */
@NullMarked
package dev.rapport.advisor.text.phrase;

import org.jspecify.annotations.NullMarked;
