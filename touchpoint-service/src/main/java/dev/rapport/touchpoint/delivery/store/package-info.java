/** The rows of deliveries, and the loop that sends what waits. */
@NullMarked
package dev.rapport.touchpoint.delivery.store;

import org.jspecify.annotations.NullMarked;
