/** The REST edge of backtests. */
@NullMarked
package dev.rapport.advisor.backtest.rest;

import org.jspecify.annotations.NullMarked;
