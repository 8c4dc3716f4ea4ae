/** What the pages of the console show. */
@NullMarked
package dev.rapport.advisor.console;

import org.jspecify.annotations.NullMarked;
