/** How well a relationship is doing at a moment: pure functions that fall without events. */
@NullMarked
package dev.rapport.advisor.health;

import org.jspecify.annotations.NullMarked;
