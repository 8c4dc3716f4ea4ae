/** Plays policies over the past: what they would have decided on what really happened. */
@NullMarked
package dev.rapport.advisor.backtest;

import org.jspecify.annotations.NullMarked;
