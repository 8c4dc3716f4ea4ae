/** The words that events are made of. Absent values are null in Java and left out in JSON; times are UTC. */
@NullMarked
package dev.rapport.contracts.model;

import org.jspecify.annotations.NullMarked;
