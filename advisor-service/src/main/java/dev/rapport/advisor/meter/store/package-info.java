/** What is measured of the advisor's tables. */
@NullMarked
package dev.rapport.advisor.meter.store;

import org.jspecify.annotations.NullMarked;
