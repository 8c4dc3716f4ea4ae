/** Deliveries as they are asked for, and the calls to receivers. */
@NullMarked
package dev.rapport.touchpoint.delivery.rest;

import org.jspecify.annotations.NullMarked;
