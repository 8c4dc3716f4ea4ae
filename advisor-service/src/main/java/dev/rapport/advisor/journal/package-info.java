/** Everything that the advisor was told, and how much of each log is there. */
@NullMarked
package dev.rapport.advisor.journal;

import org.jspecify.annotations.NullMarked;
