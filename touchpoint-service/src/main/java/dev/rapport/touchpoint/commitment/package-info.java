/** Promises with a date: which event says which change, and what breaks and reopens them. */
@NullMarked
package dev.rapport.touchpoint.commitment;

import org.jspecify.annotations.NullMarked;
