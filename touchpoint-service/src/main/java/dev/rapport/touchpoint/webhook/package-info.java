/** Who wants to be told of what becomes of messages and contacts, and what they are to be told. */
@NullMarked
package dev.rapport.touchpoint.webhook;

import org.jspecify.annotations.NullMarked;
