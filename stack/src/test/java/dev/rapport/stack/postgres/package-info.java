/** Tests of the embedded PostgreSQL. */
@NullMarked
package dev.rapport.stack.postgres;

import org.jspecify.annotations.NullMarked;
