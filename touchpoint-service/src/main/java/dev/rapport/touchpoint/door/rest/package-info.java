/** Reads them as the REST edge reads the same message. */
@NullMarked
package dev.rapport.touchpoint.door.rest;

import org.jspecify.annotations.NullMarked;
