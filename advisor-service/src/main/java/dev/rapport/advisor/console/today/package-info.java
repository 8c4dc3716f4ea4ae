/** What a morning begins with. */
@NullMarked
package dev.rapport.advisor.console.today;

import org.jspecify.annotations.NullMarked;
