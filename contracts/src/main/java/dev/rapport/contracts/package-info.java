/**
 * What the services say to each other: the events, their names on the wire, and the topics they travel on. Absent values are null
 * in Java and left out in JSON; times are UTC.
 */
@NullMarked
package dev.rapport.contracts;

import org.jspecify.annotations.NullMarked;
