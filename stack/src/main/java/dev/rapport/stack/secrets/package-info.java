/** The passwords of a deployment by docker-compose.yml. */
@NullMarked
package dev.rapport.stack.secrets;

import org.jspecify.annotations.NullMarked;
