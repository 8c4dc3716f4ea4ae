/** Learns from written texts what texts claim, and counts how well it was learned. */
@NullMarked
package dev.rapport.advisor.training;

import org.jspecify.annotations.NullMarked;
