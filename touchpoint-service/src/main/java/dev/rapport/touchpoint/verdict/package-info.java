/** The advisor's verdicts coming back to the messages, and the requests that wait for them. */
@NullMarked
package dev.rapport.touchpoint.verdict;

import org.jspecify.annotations.NullMarked;
