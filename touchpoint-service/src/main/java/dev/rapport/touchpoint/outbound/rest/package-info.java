/** Outbound messages as they are answered. */
@NullMarked
package dev.rapport.touchpoint.outbound.rest;

import org.jspecify.annotations.NullMarked;
