/** Reads the topics for those who follow. */
@NullMarked
package dev.rapport.advisor.stream.kafka;

import org.jspecify.annotations.NullMarked;
