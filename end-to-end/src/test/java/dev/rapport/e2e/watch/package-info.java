/** What those who run Rapport see of it: metrics, traces, log lines. */
@NullMarked
package dev.rapport.e2e.watch;

import org.jspecify.annotations.NullMarked;
