/** The rows of webhooks and deliveries, and the loop that sends what waits. */
@NullMarked
package dev.rapport.touchpoint.webhook.store;

import org.jspecify.annotations.NullMarked;
