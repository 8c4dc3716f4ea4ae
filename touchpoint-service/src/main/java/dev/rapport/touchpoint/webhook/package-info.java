/** Who wants to be told of what becomes of messages and contacts. */
@NullMarked
package dev.rapport.touchpoint.webhook;

import org.jspecify.annotations.NullMarked;
