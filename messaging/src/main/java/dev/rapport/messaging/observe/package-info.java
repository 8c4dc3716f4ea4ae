/** What can be seen of the hand-over from outside, while it goes on: traces, the fields of log lines, meters. */
@NullMarked
package dev.rapport.messaging.observe;

import org.jspecify.annotations.NullMarked;
