/** The REST edge of it. */
@NullMarked
package dev.rapport.touchpoint.batch.rest;

import org.jspecify.annotations.NullMarked;
