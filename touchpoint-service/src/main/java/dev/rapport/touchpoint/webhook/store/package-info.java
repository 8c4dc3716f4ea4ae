/** The rows of webhooks. */
@NullMarked
package dev.rapport.touchpoint.webhook.store;

import org.jspecify.annotations.NullMarked;
