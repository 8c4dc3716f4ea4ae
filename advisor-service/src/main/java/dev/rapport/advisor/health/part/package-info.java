/** What a score is the sum of: each part looks at one side of a relationship, and says what it saw. */
@NullMarked
package dev.rapport.advisor.health.part;

import org.jspecify.annotations.NullMarked;
