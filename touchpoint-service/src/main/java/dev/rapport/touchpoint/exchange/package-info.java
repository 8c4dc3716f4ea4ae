/** Value given and received: introductions, referrals, recommendations, resources, help. */
@NullMarked
package dev.rapport.touchpoint.exchange;

import org.jspecify.annotations.NullMarked;
