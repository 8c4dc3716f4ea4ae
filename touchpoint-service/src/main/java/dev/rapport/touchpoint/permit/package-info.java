/** The last word before transmitting, and what senders report afterwards. */
@NullMarked
package dev.rapport.touchpoint.permit;

import org.jspecify.annotations.NullMarked;
