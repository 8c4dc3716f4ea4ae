/** The topics that the advisor reads. */
@NullMarked
package dev.rapport.advisor.intake.kafka;

import org.jspecify.annotations.NullMarked;
