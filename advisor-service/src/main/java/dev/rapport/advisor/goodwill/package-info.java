/** What both sides gave, promised and shared, beside talking and writing, counted for each of them; and what may have cost goodwill. */
@NullMarked
package dev.rapport.advisor.goodwill;

import org.jspecify.annotations.NullMarked;
