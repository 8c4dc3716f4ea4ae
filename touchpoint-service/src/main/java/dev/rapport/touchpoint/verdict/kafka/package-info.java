/** The intake of the verdicts. */
@NullMarked
package dev.rapport.touchpoint.verdict.kafka;

import org.jspecify.annotations.NullMarked;
