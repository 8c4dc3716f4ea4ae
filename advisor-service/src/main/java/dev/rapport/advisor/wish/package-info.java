/** What contacts look for and have to give, and who could be introduced to whom. */
@NullMarked
package dev.rapport.advisor.wish;

import org.jspecify.annotations.NullMarked;
