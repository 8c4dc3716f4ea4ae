/** What the advisor's work is measured by. */
@NullMarked
package dev.rapport.advisor.meter;

import org.jspecify.annotations.NullMarked;
