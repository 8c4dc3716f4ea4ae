/** Who the local stack believes: its own key pair, and the tokens that it signs. */
@NullMarked
package dev.rapport.stack.token;

import org.jspecify.annotations.NullMarked;
