/** What bears on a message and stands beside the relationship with its contact: who looks alike, and what cost goodwill lately. */
@NullMarked
package dev.rapport.advisor.surroundings;

import org.jspecify.annotations.NullMarked;
