/** Where a member's time is best spent, and how much of it there is. */
@NullMarked
package dev.rapport.advisor.attention;

import org.jspecify.annotations.NullMarked;
