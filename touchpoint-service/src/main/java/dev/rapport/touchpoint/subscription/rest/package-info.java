/** Calendar subscriptions over REST, and the look at each calendar. */
@NullMarked
package dev.rapport.touchpoint.subscription.rest;

import org.jspecify.annotations.NullMarked;
