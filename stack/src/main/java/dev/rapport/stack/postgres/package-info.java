/** An embedded PostgreSQL that keeps what it was given, also when it is killed. */
@NullMarked
package dev.rapport.stack.postgres;

import org.jspecify.annotations.NullMarked;
