/** Backtests, and the past that they read, in PostgreSQL. */
@NullMarked
package dev.rapport.advisor.backtest.store;

import org.jspecify.annotations.NullMarked;
