/** Subscriptions as rows. */
@NullMarked
package dev.rapport.touchpoint.subscription.store;

import org.jspecify.annotations.NullMarked;
