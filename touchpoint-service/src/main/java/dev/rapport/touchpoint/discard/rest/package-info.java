/** The REST edge of it. */
@NullMarked
package dev.rapport.touchpoint.discard.rest;

import org.jspecify.annotations.NullMarked;
